import { redirect } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { openRun } from '#lib/app/open-run.ts';
import { takeQuiz } from '#lib/app/take-quiz.ts';
import { id } from '#lib/domain/id.ts';
import { fail } from '#lib/domain/result.ts';
import { places } from '../places.ts';
import type { PageLoad } from './$types';

/**
 * `?id=`: goes on with an attempt. `?bank=&count=&about=&points=`: begins one, and the address
 * becomes that of the attempt, so that a reload goes on with it.
 */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { run: undefined };
	const { searchParams } = url;
	const attempt = searchParams.get('id');
	const bank = searchParams.get('bank');
	if (attempt) return { run: await openRun(id<'attempt'>(attempt)) };
	if (!bank) return { run: fail('attempt-missing') };
	const about = searchParams.get('about');
	const points = searchParams.get('points');
	const begun = await takeQuiz(places.root(), id<'bank'>(bank), {
		count: Math.min(200, Math.max(1, Number(searchParams.get('count')) || 10)),
		about: about === 'facts' || about === 'arguments' ? about : 'all',
		feedback: 'practice',
		...(points ? { points: new Set(points.split('.').map((point) => id<'point'>(point))) } : {})
	});
	if (!begun.ok) return { run: begun };
	redirect(307, places.quiz(begun.value));
};

import { browser } from '$app/environment';
import { loadAssignmentSheet, loadWorksheet } from '#lib/app/worksheet.ts';
import { id } from '#lib/domain/id.ts';
import { places } from '../places.ts';
import type { PageLoad } from './$types';

const abouts = ['all', 'facts', 'arguments'] as const;

/**
 * `?bank=`: the bank, with `count=`, `about=` and `seed=` for what is asked of it. `?id=`: a quiz
 * that was set here.
 */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return {};
	const { searchParams } = url;
	const set = searchParams.get('id');
	const base = new URL(places.root(), location.href).href;
	if (set) return { sheet: await loadAssignmentSheet(base, id<'handout'>(set)) };
	const wish = {
		bank: id<'bank'>(searchParams.get('bank') ?? ''),
		count: Math.min(100, Math.max(1, Math.round(Number(searchParams.get('count'))) || 10)),
		about: abouts.find((about) => about === searchParams.get('about')) ?? ('all' as const),
		seed: searchParams.get('seed') ?? 'paper'
	};
	return { sheet: await loadWorksheet(base, wish), wish };
};

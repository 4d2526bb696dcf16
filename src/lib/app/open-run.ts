import type { AttemptId } from '#lib/domain/id.ts';
import type { Result } from '#lib/domain/result.ts';
import { getAttempt } from '#lib/storage/attempts.ts';
import { AttemptRun } from './attempt-run.svelte.ts';
import { ground } from './context.ts';
import type { HandoutRun } from './handout-run.svelte.ts';

/**
 * Goes on with an attempt where it was, in the way in which it is marked.
 * Problems: `attempt-missing`, `bank-missing`, `handout-missing`, `storage-…`.
 */
export async function openRun(id: AttemptId): Promise<Result<AttemptRun | HandoutRun>> {
	const stood = await ground();
	if (!stood.ok) return stood;
	const attempt = await getAttempt(stood.value.db, id);
	if (!attempt.ok) return attempt;
	const { feedback, handout } = attempt.value.quiz;
	if (feedback === 'practice' || !handout) return AttemptRun.of(stood.value, attempt.value);
	const { HandoutRun } = await import('./handout-run.svelte.ts');
	return HandoutRun.of(stood.value, attempt.value, handout);
}

import type { AttemptRun } from '#lib/app/attempt-run.svelte.ts';
import { pickable, picked, quizKey } from '#lib/ui/keys.ts';

/** Does what a key means in this run. */
export function pressed(
	event: KeyboardEvent,
	run: AttemptRun,
	single: boolean,
	next: () => void
): void {
	const { showing } = run;
	if (!showing) return;
	const { question, order } = showing;
	const answered = run.mark !== undefined;
	const key = quizKey(event, { single, answered, options: pickable(question) });
	if (!key) return;
	if (key.do === 'pick') run.respond(picked(question, order, run.response, key.index));
	else if (key.do === 'confidence') run.sure(key.value);
	else if (key.do === 'submit' && answered) next();
	else if (key.do === 'submit') void run.check();
	else if (key.do === 'flag' && answered) void run.flag();
	else if (key.do === 'bookmark' && answered) void run.keep();
	else return;
	event.preventDefault();
}

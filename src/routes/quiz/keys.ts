import type { AttemptRun } from '#lib/app/attempt-run.svelte.ts';
import type { HandoutRun } from '#lib/app/handout-run.svelte.ts';
import { pickable, picked, quizKey } from '#lib/ui/keys.ts';

/** Does what a key means in this run. */
export function pressed(
	event: KeyboardEvent,
	run: AttemptRun | HandoutRun,
	single: boolean,
	next: () => void
): void {
	const { showing } = run;
	if (!showing) return;
	const { question, order } = showing;
	const marked = run.tells && run.mark !== undefined ? run : undefined;
	const answered = marked !== undefined;
	const key = quizKey(event, { single, answered, options: pickable(question) });
	if (!key) return;
	if (key.do === 'pick') run.respond(picked(question, order, run.response, key.index));
	else if (key.do === 'confidence') run.sure(key.value);
	else if (key.do === 'submit' && answered) next();
	else if (key.do === 'submit') void run.check();
	else if (key.do === 'flag' && marked) void marked.flag();
	else if (key.do === 'bookmark' && marked) void marked.keep();
	else return;
	event.preventDefault();
}

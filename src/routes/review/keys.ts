import type { ReviewRun } from '#lib/app/review-run.svelte.ts';
import { ratings } from '#lib/domain/review.ts';
import { pickable, picked, quizKey, reviewKey } from '#lib/ui/keys.ts';

const two = ['again', 'good'] as const;

/** Does what a key means in this run: the keys of a question while one is answered, else a card's. */
export function pressed(event: KeyboardEvent, run: ReviewRun, single: boolean): void {
	if (answering(event, run, single) || reviewing(event, run, single)) event.preventDefault();
}

function answering(event: KeyboardEvent, run: ReviewRun, single: boolean): boolean {
	const { question, form, order } = run.asking ?? {};
	if (!question || !order || form === 'recall' || run.revealed) return false;
	const key = quizKey(event, { single, answered: false, options: pickable(question) });
	if (key?.do === 'pick') run.respond(picked(question, order, run.response, key.index));
	else if (key?.do === 'submit' && run.missing === 0) run.reveal();
	else return false;
	return true;
}

function reviewing(event: KeyboardEvent, run: ReviewRun, single: boolean): boolean {
	const buttons = run.settings.buttons === 4 ? ratings : two;
	const { revealed } = run;
	const key = reviewKey(event, { single, revealed, ratings: buttons.length });
	if (key?.do === 'reveal' && run.asking) run.reveal();
	else if (key?.do === 'good') void run.rate('good');
	else if (key?.do === 'undo') void run.undo();
	else if (key?.do === 'rate') {
		const rating = buttons[key.index];
		if (rating) void run.rate(rating);
	} else return false;
	return true;
}

/** Holds what is on disk against what the screen had confirmed. */
import type { Answered } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import type { Review } from '#lib/domain/review.ts';
import { plain, type Act } from './acts.ts';
import { tornIn, type Kept } from './kept.ts';

/** `lost`: confirmed and not there. `twice`: there and not done. `torn`: parts disagree. */
export interface Finding {
	readonly type: 'lost' | 'twice' | 'torn';
	readonly words: string;
}

const found = (type: Finding['type'], words: readonly string[]): Finding[] =>
	words.map((each) => ({ type, words: each }));

/**
 * All that is wrong with what was kept. `acts`: what was confirmed since the database began, in
 * order. `begun`: the act that may or may not have come through, because the kill came before the
 * screen confirmed it.
 */
export function audit(kept: Kept, acts: readonly Act[], begun: Act | undefined): Finding[] {
	return [
		...auditLog(kept, logged(acts), begun),
		...found('lost', unfinished(kept, acts)),
		...found('torn', [...tornIn(kept), ...pickedOtherwise(kept, acts)])
	];
}

/** Whether the act that was cut off came through after all. */
export function cameThrough(kept: Kept, acts: readonly Act[], begun: Act): boolean {
	if (begun.type === 'finish') return unfinished(kept, [begun]).length === 0;
	return kept.events.length > logged(acts).length;
}

/** The acts that leave an event in the log: one each. */
function logged(acts: readonly Act[]): Act[] {
	return acts.filter((act) => act.type !== 'finish');
}

function auditLog(kept: Kept, acts: readonly Act[], begun: Act | undefined): Finding[] {
	const last = kept.events.length - 1;
	const lost: Act[] = [];
	const twice: string[] = [];
	let next = 0;
	kept.events.forEach((event, place) => {
		const fits = (act: Act | undefined) => act !== undefined && leaves(kept, place, act);
		const missing = acts[next];
		if (fits(missing)) next += 1;
		else if (missing && fits(acts[next + 1])) {
			lost.push(missing);
			next += 2;
		} else if (next < acts.length || place < last || !fits(begun)) {
			twice.push(`event ${place + 1}: ${JSON.stringify(event)}`);
		}
	});
	lost.push(...acts.slice(next));
	const words = lost.map((act) => JSON.stringify(act));
	return [...found('lost', words), ...found('twice', twice)];
}

/** Whether the log's entry at a place is what this act leaves behind. */
function leaves({ events, banks }: Kept, place: number, act: Act): boolean {
	const event = events[place];
	if (!event) return false;
	if (act.type === 'undo') return event.type === 'undo' && event.undoes === events[place - 1]?.id;
	if (event.type !== 'review' || act.type === 'finish') return false;
	if (!wordsOf(event, banks).every((words) => act.screen.includes(words))) return false;
	if (act.type === 'rate') return event.via === 'card' && event.rating === act.rating;
	return event.via === 'quiz' && event.attempt === act.attempt;
}

/** The words that a screen with this card shows: its question's, around the gaps, or its point's. */
function wordsOf({ card, question }: Review, banks: readonly Bank[]): string[] {
	const bank = banks.find(({ id }) => card.startsWith(`${id}:`));
	const asked = bank?.questions.find(({ id }) => id === question)?.stem;
	const point = bank?.points.find(({ id }) => card === `${bank.id}:${id}`)?.statement;
	return stemParts(asked ?? point ?? 'a card that no bank has');
}

/** A stem's words, as its gaps part them. */
export function stemParts(stem: string): string[] {
	return stem.split(/\{\d+\}/).map(plain);
}

function unfinished({ attempts }: Kept, acts: readonly Act[]): string[] {
	return acts
		.filter((act) => act.type === 'finish')
		.filter(({ attempt }) => attempts.find(({ id }) => id === attempt)?.state !== 'finished')
		.map((act) => JSON.stringify(act));
}

/** Options that were picked on the screen and stand otherwise on disk. */
function pickedOtherwise({ attempts, banks }: Kept, acts: readonly Act[]): string[] {
	const answers = acts.filter((act) => act.type === 'answer');
	return attempts.flatMap(({ id, attempt }) => {
		const done = answers.filter((act) => act.attempt === id);
		const given = attempt.events.filter((event) => event.type === 'answered');
		return given.flatMap((answer, i) => {
			const picked = done[i]?.picked;
			const kept = optionIn(banks, answer);
			const same = picked === undefined || kept === undefined || kept === picked;
			return same ? [] : [`picked "${picked}", kept "${kept}"`];
		});
	});
}

function optionIn(banks: readonly Bank[], { question, response }: Answered): string | undefined {
	const asked = banks.flatMap((bank) => bank.questions).find(({ id }) => id === question);
	if (asked?.kind !== 'choice' || typeof response !== 'number') return undefined;
	return plain(asked.options[response]?.text ?? '');
}

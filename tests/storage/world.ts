import { deleteDB } from 'idb';
import type { Attempt } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import type { Returned } from '#lib/domain/handout.ts';
import { cardId, id, type CardId } from '#lib/domain/id.ts';
import type { Point } from '#lib/domain/point.ts';
import { seeded } from '#lib/domain/random.ts';
import { ok, type Problem, type Result } from '#lib/domain/result.ts';
import type { LogEvent, Rating, Review, Stamp } from '#lib/domain/review.ts';
import { answer } from '#lib/domain/schedule.ts';
import { getCard } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { open, type Opened, type OpenOptions } from '#lib/storage/open.ts';
import { eventsAfter, type Step } from '#lib/storage/reviews.ts';
import { stores, type AssignmentRow } from '#lib/storage/schema.ts';
import type { Shelf } from '#lib/storage/shelf.ts';

export const scheduling = { retention: 0.9 };
/** 2026-03-02 08:00 UTC. */
export const start = Date.UTC(2026, 2, 2, 8);
export const minute = 60_000;
export const day = 86_400_000;

/** A localStorage in memory. */
export class MemoryShelf implements Shelf {
	readonly names = new Map<string, string>();
	/** While true nothing is taken away: as when the browser dies before it. */
	keeps = false;

	get length() {
		return this.names.size;
	}
	key(i: number) {
		return [...this.names.keys()][i] ?? null;
	}
	getItem(name: string) {
		return this.names.get(name) ?? null;
	}
	setItem(name: string, value: string) {
		this.names.set(name, value);
	}
	removeItem(name: string) {
		if (!this.keeps) this.names.delete(name);
	}
	under(part: string) {
		return [...this.names.keys()].filter((name) => name.includes(part));
	}
}

let worlds = 0;
const run = Math.floor(Math.random() * 1e9).toString(36);

/** One database of its own with its shelf, and the pages that have it open. */
export class World {
	readonly name = `readback-test-${run}-${worlds++}`;
	readonly shelf = new MemoryShelf();
	readonly told: Problem[] = [];
	readonly #random = seeded(this.name);
	readonly #open = new Set<Database>();

	tryOpen(options: Partial<OpenOptions> = {}): Promise<Result<Opened>> {
		return open({
			name: this.name,
			scheduling,
			random: this.#random,
			shelf: this.shelf,
			tell: (problem) => this.told.push(problem),
			...options
		});
	}

	async opened(options: Partial<OpenOptions> = {}): Promise<Opened> {
		const opened = valueOf(await this.tryOpen(options));
		this.#open.add(opened.db);
		return opened;
	}

	async open(options: Partial<OpenOptions> = {}): Promise<Database> {
		return (await this.opened(options)).db;
	}

	async end(): Promise<void> {
		for (const db of this.#open) db.close();
		await deleteDB(this.name);
	}
}

/** Runs a test in a world that is cleared away afterwards. */
export async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
	const world = new World();
	try {
		await work(world);
	} finally {
		await world.end();
	}
}

export function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

export function codeOf(result: Result<unknown>): string {
	return result.ok ? 'ok' : result.problem.code;
}

/** All rows of all stores. */
export async function snapshot(db: Database) {
	const all = db.read(stores, async (tx) =>
		ok(await Promise.all(stores.map(async (name) => [name, await tx.objectStore(name).getAll()])))
	);
	return valueOf(await all);
}

export async function wholeLog(db: Database): Promise<LogEvent[]> {
	const log: LogEvent[] = [];
	for (let seq = 0; ;) {
		const page = valueOf(await eventsAfter(db, seq));
		if (page.events.length === 0) return log;
		log.push(...page.events);
		seq = page.seq;
	}
}

/** A bank with a point and a question for each name; names that start with c are claims. */
export function bankOf(name: string, points: readonly string[]): Bank {
	return {
		id: id<'bank'>(name),
		title: `On ${name}`,
		article: {
			source: { title: `Title of ${name}`, author: 'A. Author', publisher: 'P' },
			language: 'en',
			text: 'retelling',
			paragraphs: [{ number: 1, text: points.map((point) => `It is ${point}.`).join(' ') }]
		},
		points: points.map(pointOf),
		links: [],
		questions: points.map((point) => ({
			id: id<'question'>(`q-${point}`),
			kind: 'true-false',
			points: [id<'point'>(point)],
			stem: `It is ${point}.`,
			answerKey: true,
			explanation: `It is.`,
			why: 'It is so.',
			quote: { paragraph: 1, exact: `It is ${point}.` }
		}))
	};
}

function pointOf(name: string): Point {
	const base = {
		id: id<'point'>(name),
		statement: `It is ${name}.`,
		mark: name,
		quote: { paragraph: 1, exact: `It is ${name}.` }
	};
	return name.startsWith('c')
		? { ...base, type: 'claim', modality: 'judgement', whose: 'the author' }
		: { ...base, type: 'fact', label: 'reported' };
}

export function cardIdOf(bank: string, point: string): CardId {
	return cardId(id<'bank'>(bank), id<'point'>(point));
}

let stamps = 0;

/** A stamp with an id of its own. */
export function stampAt(at: number, name = `e${stamps++}`): Stamp {
	return { id: id<'event'>(name), at, offset: 60 };
}

/** What rating the stored card now would record. */
export async function stepOf(
	db: Database,
	card: CardId,
	rating: Rating,
	now: Stamp,
	occasion: Partial<Pick<Review, 'via' | 'question' | 'attempt'>> = {}
): Promise<Step> {
	const shown = valueOf(await getCard(db, card));
	const { card: next, review } = answer(shown, rating, now, scheduling, {
		via: 'card',
		duration: 4321,
		...occasion
	});
	return { events: [review], card: next, expected: shown.event };
}

/** A review as another device would have written it. */
export function reviewOf(card: CardId, at: number, name: string, rating: Rating = 'good'): Review {
	return {
		type: 'review',
		...stampAt(at, name),
		card,
		rating,
		via: 'card',
		retention: 0.9,
		duration: 1000
	};
}

/** An attempt with so many questions answered. */
export function attemptOf(name: string, answered: number, finished = false): Attempt {
	const questions = ['f1', 'f2', 'c1'].map((point) => id<'question'>(`q-${point}`));
	return {
		id: id<'attempt'>(name),
		quiz: { bank: id<'bank'>('b'), title: 'T', questions, seed: 's', feedback: 'practice' },
		events: [
			{ type: 'started', at: start },
			...questions.slice(0, answered).map((question, i) => ({
				type: 'answered' as const,
				at: start + i + 1,
				question,
				response: true,
				fraction: 1,
				duration: 5
			})),
			...(finished ? [{ type: 'finished' as const, at: start + 10 }] : [])
		]
	};
}

/** A sealed test of three questions that was set here. */
export function assignmentOf(name: string, created = start): AssignmentRow {
	const { questions, article } = bankOf('b', ['f1', 'f2', 'c1']);
	const base = {
		id: id<'handout'>(name),
		title: `Quiz ${name}`,
		by: 'Ms Iqbal',
		source: article.source,
		language: 'en',
		text: 'retelling',
		shuffle: true
	} as const;
	return {
		id: base.id,
		name: 'Class 10B',
		bank: id<'bank'>('b'),
		created,
		expected: 27,
		handout: {
			...base,
			mode: 'sealed',
			asksName: true,
			reply: new Uint8Array(32).fill(7),
			commitment: new Uint8Array(32).fill(9),
			entries: questions.map(({ id, stem }) => ({
				blank: { id, stem, kind: 'true-false' },
				type: 'fact'
			}))
		},
		entries: questions.map((question) => ({
			question,
			label: { type: 'fact', label: 'reported' }
		})),
		secret: new Uint8Array(32).fill(5),
		release: { locked: new Uint8Array(64).fill(3), unlock: '2222222222222222222222' }
	};
}

/** What a student sent back, with an answer for each value: null where nothing was answered. */
export function returnedOf(
	attempt: string,
	answers: readonly (boolean | null)[],
	{ name = 'Amina N', handout = 'h' } = {}
): Returned {
	return {
		handout: id<'handout'>(handout),
		attempt: id<'attempt'>(attempt),
		name,
		answers: answers.map((response) => (response === null ? null : { response, seconds: 9 }))
	};
}

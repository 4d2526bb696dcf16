import type { Bank } from '#lib/domain/bank.ts';
import type { Card } from '#lib/domain/card.ts';
import { dayLength } from '#lib/domain/day.ts';
import type { BankId, PointId, QuestionId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { retrievability } from '#lib/domain/schedule.ts';
import { flagQuestion, getBank } from '#lib/storage/banks.ts';
import { bankCards } from '#lib/storage/cards.ts';
import { database, ground, type Ground } from './context.ts';
import { now } from './device.ts';
import { featured, loadFeatured } from './featured.ts';
import { memoryOf, type BankMemory } from './shelf.ts';

/** How well a point is known: `strength` 0 … 5, `days` whole days to its date (0: today or before). */
type PointMemory =
	| { readonly state: 'new' }
	| { readonly state: 'suspended' }
	| { readonly state: 'met'; readonly strength: number; readonly days: number };

export interface BankPage {
	readonly bank: Bank;
	/** False for the featured bank before it was taken up: it can be read, and nothing is due. */
	readonly shelved: boolean;
	readonly memory: BankMemory;
	readonly points: ReadonlyMap<PointId, PointMemory>;
	readonly flagged: ReadonlySet<QuestionId>;
	readonly due: number;
}

/**
 * Everything about one bank. The featured bank can be looked at before it is taken up (`root`: the
 * app's own address). Problems: `bank-missing`, `bank-not-loaded`, `storage-…`.
 */
export async function loadBank(root: string, id: BankId): Promise<Result<BankPage>> {
	const stood = await ground();
	if (!stood.ok) return stood;
	const { db, at, days } = stood.value;
	const [contents, cards] = await Promise.all([getBank(db, id), bankCards(db, id)]);
	if (!contents.ok) return id === featured.id ? preview(root) : contents;
	if (!cards.ok) return cards;
	const { bank, flags } = contents.value;
	const points = new Map(
		cards.value.map((card) => [card.point, memoryOfPoint(card, stood.value)] as const)
	);
	return ok({
		bank,
		shelved: true,
		memory: memoryOf(cards.value, at),
		points,
		flagged: new Set(flags.map((flag) => flag.question)),
		due: cards.value.filter((card) => isDue(card, days[0].end)).length
	});
}

async function preview(root: string): Promise<Result<BankPage>> {
	const bank = await loadFeatured(root);
	if (!bank.ok) return bank;
	return ok({
		bank: bank.value,
		shelved: false,
		memory: {},
		points: new Map(),
		flagged: new Set(),
		due: 0
	});
}

function isDue({ memory, suspended, buried }: Card, end: number): boolean {
	if (memory.state === 'new' || suspended) return false;
	return Math.max(memory.due, buried ?? 0) < end;
}

/** Five steps of strength on a logarithmic scale of stability: a day, 4, 14, 45, 150 days. */
const steps = [1, 4, 14, 45, 150];

function memoryOfPoint(card: Card, { at, days: [today] }: Ground): PointMemory {
	const { memory } = card;
	if (card.suspended) return { state: 'suspended' };
	if (memory.state === 'new') return { state: 'new' };
	// What has faded below an even chance is not strong, however long it once lasted.
	const known = (retrievability(memory, at) ?? 0) >= 0.5;
	const strength = known ? steps.filter((step) => memory.stability >= step).length : 0;
	const days = Math.max(0, Math.ceil((memory.due - today.end) / dayLength));
	return { state: 'met', strength, days };
}

/** Flags a question, or takes the flag off: a flagged one is not asked in new quizzes. */
export async function flag(
	bank: BankId,
	question: QuestionId,
	flagged: boolean
): Promise<Result<void>> {
	const db = await database();
	if (!db.ok) return db;
	const done = await flagQuestion(db.value, bank, question, flagged ? now() : undefined);
	return done.ok ? ok(undefined) : done;
}

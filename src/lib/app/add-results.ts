import type { Returned } from '#lib/domain/handout.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, problem, type Problem, type Result } from '#lib/domain/result.ts';
import { limits } from '#lib/share/limits.ts';
import { readSharedAll, type Shared } from '#lib/share/link.ts';
import { openResult, type SealedResult } from '#lib/share/seal.ts';
import { listAssignments } from '#lib/storage/assignments.ts';
import { addResults, resultsOf, type Arrival } from '#lib/storage/results.ts';
import type { AssignmentRow } from '#lib/storage/schema.ts';
import type { Database } from '#lib/storage/database.ts';
import { database } from './context.ts';
import { now } from './device.ts';
import { textsInPicture } from './scan.ts';

/** What became of one result that was brought. */
interface Added {
	readonly outcome: 'added' | 'present' | 'replaced';
	/** The student's name; empty where none was asked for. */
	readonly student: string;
	readonly assignment: HandoutId;
	/** What the teacher calls the class. */
	readonly name: string;
	/** The student has another result here: both are kept. */
	readonly another: boolean;
}

/** Something that was brought and not taken. */
interface NotAdded {
	readonly problem: Problem;
	/** The student's name, where it could be read; or the file it came in. */
	readonly of?: string;
}

/** All that was brought, one by one. */
export interface Addition {
	readonly results: readonly Added[];
	readonly troubles: readonly NotAdded[];
}

/** A text in which results may be, and the file it came in. */
interface Brought {
	readonly text: string;
	readonly of?: string;
}

/**
 * Takes in everything that was pasted: one result or the whole chat of a class. What cannot be read
 * is told, and does not keep the others out. Problems: `storage-…` alone.
 */
export function addPasted(text: string): Promise<Result<Addition>> {
	return add([{ text }], []);
}

/** Takes in files: results, texts with results in them, pictures of codes. */
export async function addFiles(files: readonly File[]): Promise<Result<Addition>> {
	const brought: Brought[] = [];
	const troubles: NotAdded[] = [];
	for (const file of files) {
		const texts = await textsIn(file);
		if (texts.ok) brought.push(...texts.value.map((text) => ({ text, of: file.name })));
		else troubles.push({ problem: texts.problem, of: file.name });
	}
	return add(brought, troubles);
}

async function textsIn(file: File): Promise<Result<readonly string[]>> {
	if (file.type.startsWith('image/')) return textsInPicture(file);
	if (file.size > limits.file) {
		return fail('file-too-large', file.name, { bytes: file.size, limit: limits.file });
	}
	return ok([await file.text()]);
}

/** A result that was opened, with whose key. */
interface Opened {
	readonly returned: Returned;
	readonly assignment: AssignmentRow;
}

async function add(
	brought: readonly Brought[],
	before: readonly NotAdded[]
): Promise<Result<Addition>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const db = opened.value;
	const listed = await listAssignments(db);
	if (!listed.ok) return listed;
	const assignments = listed.value.map(({ assignment }) => assignment);
	const read = await Promise.all(brought.map((each) => readAll(each, assignments)));
	const found = read.flatMap(({ results }) => results);
	const arrivals = await addResults(
		db,
		found.map(({ returned }) => returned),
		now()
	);
	if (!arrivals.ok) return arrivals;
	const names = await namesakes(db, found);
	const told = found.map((each, i) => tell(each, arrivals.value[i] ?? 'unknown', names));
	return ok({
		results: told.flatMap((each) => ('outcome' in each ? [each] : [])),
		troubles: [
			...before,
			...read.flatMap(({ troubles }) => troubles),
			...told.flatMap((each) => ('problem' in each ? [each] : []))
		]
	});
}

async function readAll({ text, of }: Brought, assignments: readonly AssignmentRow[]) {
	const { shared, problems } = await readSharedAll(text);
	const opened = await Promise.all(shared.map((each) => openOne(each, assignments)));
	const from = of === undefined ? {} : { of };
	return {
		results: opened.flatMap((each) => (each.ok ? [each.value] : [])),
		troubles: [...opened.flatMap((each) => (each.ok ? [] : [each.problem])), ...problems].map(
			(found): NotAdded => ({ problem: found, ...from })
		)
	};
}

async function openOne(
	shared: Shared,
	assignments: readonly AssignmentRow[]
): Promise<Result<Opened>> {
	if (shared.type !== 'result') return fail('not-a-result');
	const mine = assignments.filter(({ id }) => id.startsWith(shared.result.hint));
	let last: Result<Opened> = fail('result-unknown');
	for (const assignment of mine) {
		last = await openWith(shared.result, assignment);
		if (last.ok) return last;
	}
	return last;
}

async function openWith(sealed: SealedResult, assignment: AssignmentRow): Promise<Result<Opened>> {
	const { handout, secret } = assignment;
	if (handout.mode === 'practice' || !secret) return fail('result-wrong-key');
	const returned = await openResult(sealed, handout, secret);
	return returned.ok ? ok({ returned: returned.value, assignment }) : returned;
}

const folded = (name: string) => name.trim().toLocaleLowerCase();
const keyOf = (handout: HandoutId, name: string) => `${handout} ${folded(name)}`;

/** How many results each student has by now, by assignment and name. */
async function namesakes(db: Database, found: readonly Opened[]): Promise<Map<string, number>> {
	const ids = [...new Set(found.map(({ assignment }) => assignment.id))];
	const lists = await Promise.all(ids.map((id) => resultsOf(db, id)));
	const counts = new Map<string, number>();
	for (const { handout, returned } of lists.flatMap((list) => (list.ok ? list.value : []))) {
		const key = keyOf(handout, returned.name);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

function tell(
	{ returned, assignment }: Opened,
	arrival: Arrival,
	names: ReadonlyMap<string, number>
): Added | NotAdded {
	const student = returned.name.trim();
	if (arrival === 'differs' || arrival === 'unknown') {
		const code = arrival === 'differs' ? 'result-differs' : 'result-unknown';
		return { problem: problem(code), ...(student ? { of: student } : {}) };
	}
	const count = names.get(keyOf(assignment.id, student)) ?? 0;
	return {
		outcome: arrival,
		student,
		assignment: assignment.id,
		name: assignment.name,
		another: student !== '' && count > 1
	};
}

/** Whether a scanned text holds a result, and nothing is done with it yet. */
export async function holdsResult(text: string): Promise<boolean> {
	const { shared } = await readSharedAll(text);
	return shared.some(({ type }) => type === 'result');
}

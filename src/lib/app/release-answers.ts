import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { releaseFile } from '#lib/share/file.ts';
import { releaseLink } from '#lib/share/link.ts';
import type { Locked } from '#lib/share/lock.ts';
import { noteRelease } from '#lib/storage/assignments.ts';
import type { AssignmentRow } from '#lib/storage/schema.ts';
import { database } from './context.ts';
import { now } from './device.ts';
import { fileName } from './hand-over.ts';

/** The ways in which the answers of a sealed test reach those who took it. */
export interface AnswersOut {
	/** When they were first given out (UTC ms). */
	readonly at: number;
	readonly link: Result<string>;
	readonly file: File;
	/** For those who have the quiz as a file, which holds the answers locked. */
	readonly unlock: string;
}

/**
 * Gives the answers of a sealed test out, and remembers when. `base`: the app's own address, with
 * its origin. Problems: `assignment-missing`, `nothing-to-release`, `storage-…`.
 */
export async function releaseAnswers(base: string, id: HandoutId): Promise<Result<AnswersOut>> {
	const db = await database();
	if (!db.ok) return db;
	const noted = await noteRelease(db.value, id, now());
	return noted.ok ? answersOut(base, noted.value) : noted;
}

/** The ways for answers that were given out already, without noting it again. */
export async function answersOut(
	base: string,
	assignment: AssignmentRow
): Promise<Result<AnswersOut>> {
	const { handout, release } = assignment;
	const locked = lockedOf(assignment);
	if (!locked || release?.at === undefined) return fail('nothing-to-release', handout.id);
	const name = `${fileName(handout.title)}.answers.readback.json`;
	return ok({
		at: release.at,
		link: releaseLink(base, handout.id, locked),
		file: new File([releaseFile(handout.id, locked)], name, { type: 'application/json' }),
		unlock: release.unlock
	});
}

/** The locked answers with their code, as they were made. Undefined where nothing is held back. */
export function lockedOf({ handout, release }: AssignmentRow): Locked | undefined {
	if (handout.mode !== 'sealed' || !release) return undefined;
	return {
		locked: new Uint8Array(release.locked),
		unlock: release.unlock,
		commitment: new Uint8Array(handout.commitment)
	};
}

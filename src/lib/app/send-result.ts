import { returnedOf } from '#lib/domain/handout-quiz.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { resultFile } from '#lib/share/file.ts';
import { linkTo } from '#lib/share/link.ts';
import { qrOf, type Qr } from '#lib/share/qr.ts';
import { sealResult } from '#lib/share/seal.ts';
import { noteHandout } from '#lib/storage/handouts.ts';
import { database } from './context.ts';
import { now } from './device.ts';
import { fileName } from './hand-over.ts';
import type { HandoutView } from './handout-view.ts';

/** A result, encrypted for the one who set the quiz, in the forms in which it can be handed over. */
export interface Outgoing {
	/** Undefined where it is too long for a link. */
	readonly link?: string;
	readonly file: File;
	/** Undefined where it is too long to be scanned. */
	readonly qr?: Qr;
}

/**
 * Encrypts the result of a finished test. `root`: the app's own address, whole. Nothing is sent.
 * Problems: `seal-unavailable` where the browser cannot encrypt; `attempt-missing` for practice.
 */
export async function sealForSending(
	{ handout, attempt, name }: HandoutView,
	root: string
): Promise<Result<Outgoing>> {
	if (handout.mode === 'practice') return fail('attempt-missing');
	const code = await sealResult(returnedOf(handout, attempt, name), handout);
	if (!code.ok) return code;
	const [link, qr] = [linkTo(root, code.value), await qrOf(root, code.value)];
	return ok({
		file: new File(
			[resultFile(code.value)],
			`${fileName(`${name} ${handout.title}`)}.readback.json`,
			{ type: 'application/json' }
		),
		...(link.ok ? { link: link.value } : {}),
		...(qr.ok ? { qr: qr.value } : {})
	});
}

/** Remembers that it was handed over, and when. */
export async function noteSent(handout: HandoutId): Promise<Result<void>> {
	const db = await database();
	if (!db.ok) return db;
	const noted = await noteHandout(db.value, handout, { sent: now() });
	return noted.ok ? ok(undefined) : noted;
}

/**
 * Answers that are handed out locked, or later, and cannot be changed in between.
 *
 *     plain      = salt (32 random bytes), then the packed answers
 *     locked     = AES-128-GCM(key, nonce 0, plain)       the key is random and used once
 *     commitment = SHA-256("readback answers 1", salt, key, locked)
 *
 * The commitment stands in the sealed link from the start; the locked answers may go along in its
 * file; the key is the unlock code, 22 characters, or goes with the answers when they are released.
 *
 * It binds: whoever set the quiz cannot give out other answers than those made with it, since that
 * takes two inputs with one SHA-256. AES-GCM alone would not do: a ciphertext can be made that opens
 * under two keys to two texts, so the key is covered as well as the ciphertext.
 * It hides: nothing is learned from the commitment, not even by one who knows the key but has not
 * the answers: a key of ten choices is guessed in seconds, and each guess could be encrypted and
 * compared, were it not for the salt. The salt travels inside what is locked, so that the code alone
 * is enough, offline, for whoever has the file.
 */
import { blankOf } from '#lib/domain/blank.ts';
import type { AnswerPack, BlankEntry, Handout, KeyedEntry } from '#lib/domain/handout.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { letters, toBytes, toText } from './alphabet.ts';
import { equal, joined, sha256 } from './bytes.ts';
import { looksLikeCode } from './code.ts';
import { pack, unpack } from './pack.ts';
import { readAnswers, writeAnswers, writeBlanks } from './payload.ts';

export type Sealed = Extract<Handout, { readonly mode: 'sealed' }>;

/** Gives so many bytes that nobody can guess. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

export interface Locked {
	readonly locked: Uint8Array<ArrayBuffer>;
	/** 22 letters and digits. */
	readonly unlock: string;
	/** 32 bytes. */
	readonly commitment: Uint8Array<ArrayBuffer>;
}

const saltBytes = 32;
export const unlockBytes = 16;
const unlockLength = 22;

/** Locks answers. They do not name their handout: its id follows from the commitment. */
export async function lockAnswers(
	entries: readonly KeyedEntry[],
	random: RandomBytes
): Promise<Locked> {
	const salt = random(saltBytes);
	const key = unlockKey(random);
	const plain = joined([salt, await pack(writeAnswers(entries))]);
	const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
	const locked = new Uint8Array(await crypto.subtle.encrypt(algorithm(), aes, plain));
	return { locked, unlock: toText(key, letters), commitment: await commit(salt, key, locked) };
}

/**
 * Unlocks answers. Problems: `unlock-wrong` when the code is not the one they were locked with ·
 * `answers-changed` when they are not those that were made with this quiz.
 */
export async function unlockAnswers(
	handout: Sealed,
	locked: Uint8Array,
	unlock: string
): Promise<Result<AnswerPack>> {
	const key = keyOf(unlock);
	const plain = key && (await decrypted(new Uint8Array(locked), key));
	if (!key || !plain) return fail('unlock-wrong');
	const salt = plain.slice(0, saltBytes);
	const made = await commit(salt, key, new Uint8Array(locked));
	if (!equal(made, handout.commitment)) return fail('answers-changed');
	const columns = await unpack(plain.subarray(saltBytes));
	const entries = columns.ok ? readAnswers(columns.value) : undefined;
	if (!entries || !fits(entries, handout.entries)) return fail('answers-changed');
	return ok({ handout: handout.id, entries });
}

/** The key that an unlock code stands for, or undefined when it is none. */
export function keyOf(unlock: string): Uint8Array<ArrayBuffer> | undefined {
	const key = unlock.length === unlockLength ? toBytes(unlock, letters) : undefined;
	return key?.length === unlockBytes ? new Uint8Array(key) : undefined;
}

/** A key whose text is never taken for the beginning of another code. */
function unlockKey(random: RandomBytes): Uint8Array<ArrayBuffer> {
	let key = random(unlockBytes);
	while (looksLikeCode(toText(key, letters))) key = random(unlockBytes);
	return key;
}

async function decrypted(
	locked: Uint8Array<ArrayBuffer>,
	key: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
		return new Uint8Array(await crypto.subtle.decrypt(algorithm(), aes, locked));
	} catch {
		return undefined;
	}
}

function algorithm() {
	return { name: 'AES-GCM', iv: new Uint8Array(12) };
}

function commit(
	salt: Uint8Array,
	key: Uint8Array,
	locked: Uint8Array
): Promise<Uint8Array<ArrayBuffer>> {
	const name = new TextEncoder().encode('readback answers 1');
	return sha256(joined([name, salt, key, locked]));
}

/** Each answer belongs to the question that was asked in its place. */
function fits(answers: readonly KeyedEntry[], asked: readonly BlankEntry[]): boolean {
	const blanks = answers.flatMap(({ question, label }) => {
		const blank = blankOf(question);
		return blank ? [{ blank, type: label.type }] : [];
	});
	return writeBlanks(blanks) === writeBlanks(asked);
}

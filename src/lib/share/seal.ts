/**
 * Results on their way back, readable only by the one who set the quiz: HPKE (RFC 9180) in base
 * mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. The handout's id and the version of
 * this layout are authenticated with every result, so that it counts for no other quiz.
 * What it does not do: prove who wrote it. Whoever has the handout can make a result.
 */
import type { Handout, Returned } from '#lib/domain/handout.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readReturned, writeReturned } from './answers.ts';
import { joined } from './bytes.ts';
import { writeCode } from './code.ts';
import { bytesOf, idOf } from './id-bits.ts';

/** A handout that answers come back from. */
export type Returnable = Extract<Handout, { readonly mode: 'check' | 'sealed' }>;

/** X25519, 32 bytes each. The secret one never leaves the device but in its backup. */
export interface Keys {
	readonly secret: Uint8Array<ArrayBuffer>;
	readonly reply: Uint8Array<ArrayBuffer>;
}

/** A result as it comes back, not opened. `hint`: how its handout's id begins, 8 characters. */
export interface SealedResult {
	readonly hint: string;
	readonly sealed: Uint8Array;
}

const hintBytes = 5;
const keyBytes = 32;
const tagBytes = 16;

async function suite() {
	const { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import('@hpke/core');
	return new CipherSuite({
		kem: new DhkemX25519HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes128Gcm()
	});
}

/**
 * New keys for a handout: one pair for each, so that a lost one opens no other. WebKit fails to make
 * a pair about once in two hundred times: five tries. Problem: `seal-unavailable`.
 */
export async function newKeys(): Promise<Result<Keys>> {
	const { kem } = await suite();
	for (let tries = 5; tries > 0; tries--) {
		try {
			const pair = await kem.generateKeyPair();
			const secret = new Uint8Array(await kem.serializePrivateKey(pair.privateKey));
			const reply = new Uint8Array(await kem.serializePublicKey(pair.publicKey));
			if (secret.length === keyBytes && reply.length === keyBytes) return ok({ secret, reply });
		} catch {
			// Once more.
		}
	}
	return fail('seal-unavailable');
}

/**
 * The code of a result: about 120 characters for ten choices and a name.
 * Problem: `seal-unavailable` where the browser has no X25519, or the handout's key is none.
 */
export async function sealResult(returned: Returned, handout: Returnable): Promise<Result<string>> {
	const hint = hintOf(handout.id);
	try {
		const hpke = await suite();
		const recipientPublicKey = await hpke.kem.deserializePublicKey(copy(handout.reply));
		const sender = await hpke.createSenderContext({ recipientPublicKey, info: info(handout.id) });
		const sealed = await sender.seal(copy(writeReturned(returned, handout)), aad(hint));
		const body = joined([hint, new Uint8Array(sender.enc), new Uint8Array(sealed)]);
		return ok(writeCode('r', body));
	} catch {
		return fail('seal-unavailable');
	}
}

/**
 * Opens a result with the handout's secret key. Problems: `result-unknown` when it is for another
 * handout · `result-wrong-key` when the key does not fit or it was changed on its way ·
 * `link-invalid` when it was encrypted well and makes no sense · `seal-unavailable`.
 */
export async function openResult(
	{ hint, sealed }: SealedResult,
	handout: Returnable,
	secret: Uint8Array
): Promise<Result<Returned>> {
	if (!handout.id.startsWith(hint)) return fail('result-unknown');
	const opened = await open(sealed, handout.id, secret);
	if (!opened.ok) return opened;
	const returned = readReturned(opened.value, handout);
	return returned ? ok(returned) : fail('link-invalid');
}

async function open(
	sealed: Uint8Array,
	id: HandoutId,
	secret: Uint8Array
): Promise<Result<Uint8Array>> {
	const hpke = await suite();
	const recipientKey = await hpke.kem
		.importKey('raw', copy(secret).buffer, false)
		.catch(() => undefined);
	if (!recipientKey) return fail('seal-unavailable');
	try {
		const enc = copy(sealed.subarray(0, keyBytes));
		const recipient = await hpke.createRecipientContext({ recipientKey, enc, info: info(id) });
		const plain = await recipient.open(copy(sealed.subarray(keyBytes)), aad(hintOf(id)));
		return ok(new Uint8Array(plain));
	} catch {
		return fail('result-wrong-key');
	}
}

/** A result's body taken apart, or undefined when it is too short to be one. */
export function sealedResult(body: Uint8Array): SealedResult | undefined {
	if (body.length < hintBytes + keyBytes + tagBytes) return undefined;
	const hint = idOf(joined([body.subarray(0, hintBytes), new Uint8Array(hintBytes)])).slice(0, 8);
	return { hint, sealed: body.slice(hintBytes) };
}

function hintOf(id: HandoutId): Uint8Array {
	return (bytesOf(id) ?? new Uint8Array(hintBytes)).slice(0, hintBytes);
}

function info(id: HandoutId): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`readback result 1 ${id}`);
}

function aad(hint: Uint8Array): Uint8Array<ArrayBuffer> {
	return joined([new TextEncoder().encode('r'), hint]);
}

/** Bytes in a buffer of their own. */
function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return new Uint8Array(bytes);
}

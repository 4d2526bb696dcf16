/** Handouts, results and answers as links, and what was pasted or opened back into them. */
import type { Handout } from '#lib/domain/handout.ts';
import { id, type HandoutId } from '#lib/domain/id.ts';
import { fail, ok, problem, type Problem, type Result } from '#lib/domain/result.ts';
import { letters, toText } from './alphabet.ts';
import { joined } from './bytes.ts';
import { writeCode } from './code.ts';
import { findCodes, type FoundCode } from './find.ts';
import { handoutCode, readHandoutCode } from './handout-code.ts';
import { bytesOf, idBytes, idOf } from './id-bits.ts';
import { limits } from './limits.ts';
import { keyOf, unlockBytes, type Locked } from './lock.ts';
import { sealedResult, type SealedResult } from './seal.ts';

/** Answers that were released: to be given to `unlockAnswers` with the handout they name. */
export interface Release {
	readonly handout: HandoutId;
	readonly locked: Uint8Array;
	readonly unlock: string;
}

/** What was handed over. A handout's file may bring its answers along, locked. */
export type Shared =
	| { readonly type: 'handout'; readonly handout: Handout; readonly locked?: Uint8Array }
	| { readonly type: 'result'; readonly result: SealedResult }
	| { readonly type: 'release'; readonly release: Release }
	| { readonly type: 'unlock code'; readonly unlock: string };

/**
 * The address that opens a code. `base`: where the app lives, ending in `/`. All is in the fragment,
 * which no browser sends to a server. Problem: `link-too-long` (`found`, `limit`) beyond 16,000
 * characters: some way to send it would cut it.
 */
export function linkTo(base: string, code: string): Result<string> {
	const found = code.length;
	if (found > limits.link) return fail('link-too-long', undefined, { found, limit: limits.link });
	return ok(`${base}open/#${code}`);
}

/** The link of a handout. Problem: `link-too-long`. */
export async function handoutLink(base: string, handout: Handout): Promise<Result<string>> {
	const code = await handoutCode(handout);
	return code.ok ? linkTo(base, code.value) : code;
}

/** The link that releases a sealed handout's answers. Problem: `link-too-long`. */
export function releaseLink(base: string, handout: HandoutId, locked: Locked): Result<string> {
	return linkTo(base, releaseCode(handout, locked));
}

/** The code that releases answers: whose they are, the key, and they themselves. */
export function releaseCode(handout: HandoutId, { locked, unlock }: Locked): string {
	const key = keyOf(unlock) ?? new Uint8Array(unlockBytes);
	return writeCode('a', joined([bytesOf(handout) ?? new Uint8Array(idBytes), key, locked]));
}

/**
 * Reads the one thing that was pasted or opened: a whole link, only what stands behind its `#`, the
 * same wrapped by a mail scanner, broken over lines or with words around it. The first that is found
 * counts. Problems: `link-empty` for nothing at all, or an address with nothing behind it ·
 * `link-cut` · `link-damaged` · `link-newer` · `link-too-long` to be looked at · `link-invalid`.
 */
export async function readShared(pasted: string): Promise<Result<Shared>> {
	const { shared, problems } = await readSharedAll(pasted);
	const [first] = shared;
	if (first) return ok(first);
	return { ok: false, problem: problems[0] ?? problem('link-invalid') };
}

/**
 * Reads everything that was pasted at once, such as the results of a class, each once, in its order.
 * `problems`: of what looks like something of this app and could not be read, as {@link readShared}.
 */
export async function readSharedAll(
	pasted: string
): Promise<{ readonly shared: readonly Shared[]; readonly problems: readonly Problem[] }> {
	if (pasted.length > limits.pasted) {
		const figures = { found: pasted.length, limit: limits.pasted };
		return { shared: [], problems: [problem('link-too-long', undefined, figures)] };
	}
	const { codes, problems } = findCodes(pasted);
	const shared: Shared[] = [];
	const all: Problem[] = [...problems];
	for (const code of codes) {
		const read = await readFound(code);
		if (read.ok) shared.push(read.value);
		else all.push(read.problem);
	}
	if (shared.length + all.length > 0) return { shared, problems: all };
	const unlock = pasted.replace(/\s/g, '');
	if (keyOf(unlock)) return { shared: [{ type: 'unlock code', unlock }], problems: [] };
	return { shared, problems: [problem(isEmpty(pasted) ? 'link-empty' : 'link-invalid')] };
}

/** Nothing, or an address that ends before what matters. */
function isEmpty(pasted: string): boolean {
	return /^\s*(?:\S+\/(?:open\/?)?#?|#)?\s*$/.test(pasted);
}

/** What a code stands for. Problem: `link-invalid` where it is whole and makes no sense. */
export async function readFound({ letter, body }: FoundCode): Promise<Result<Shared>> {
	if (letter === 'l') return fail('link-invalid');
	if (letter === 'r') {
		const result = sealedResult(body);
		return result ? ok({ type: 'result', result }) : fail('link-invalid');
	}
	if (letter === 'a') {
		const release = readRelease(body);
		return release ? ok({ type: 'release', release }) : fail('link-invalid');
	}
	const handout = await readHandoutCode(letter, body);
	return handout.ok ? ok({ type: 'handout', handout: handout.value }) : handout;
}

function readRelease(body: Uint8Array): Release | undefined {
	const start = idBytes + unlockBytes;
	if (body.length <= start) return undefined;
	return {
		handout: id<'handout'>(idOf(body.subarray(0, idBytes))),
		unlock: toText(body.slice(idBytes, start), letters),
		locked: body.slice(start)
	};
}

/** Mutated links, results and answers, read as anybody's would be, and what must hold of it. */
import { brokenIn } from '#lib/domain/bank.ts';
import { isSound } from '#lib/domain/blank.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import type { Handout } from '#lib/domain/handout.ts';
import { seeded, type Random } from '#lib/domain/random.ts';
import { problemCodes, type Problem } from '#lib/domain/result.ts';
import { readCode } from '#lib/share/code.ts';
import { findCodes, type FoundCode } from '#lib/share/find.ts';
import { handoutCode } from '#lib/share/handout-code.ts';
import { readFound, readSharedAll, releaseCode, type Shared } from '#lib/share/link.ts';
import { newKeys, openResult, sealResult, type Keys, type Returnable } from '#lib/share/seal.ts';
import { example, featured } from '../support/banks.ts';
import { base, madeOf, quizOf, rightAnswers } from '../support/handouts.ts';
import { craftedCode, mutatedText } from './mutate.ts';

export interface Finding {
	readonly type: 'crash' | 'slow' | 'altered' | 'unsound' | 'unknown problem' | 'polluted';
	readonly words: string;
	readonly text: string;
}

/** Codes that were really made, and what opens their results. */
export interface Corpus {
	readonly codes: readonly string[];
	readonly bodies: readonly Uint8Array[];
	readonly known: ReadonlySet<string>;
	readonly handout: Returnable;
	readonly keys: Keys;
}

const mustBe = <T>(result: { ok: true; value: T } | { ok: false; problem: Problem }): T => {
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
};

const nameOf = ({ letter, body }: FoundCode) => letter + Buffer.from(body).toString('latin1');

/** A hundred quizzes of each bank's kind, results to one of them, and released answers. */
export async function corpusOf(quizzes: number): Promise<Corpus> {
	const keys = mustBe(await newKeys());
	const codes: string[] = [];
	let handout: Returnable | undefined;
	for (let i = 0; i < quizzes; i++) {
		const bank = i % 3 ? example : featured;
		const mode =
			(['practice', 'check', 'sealed'] as const)[i % 3 ? i % 2 : i % 5 ? 2 : 0] ?? 'sealed';
		const made = await madeOf(bank, quizOf(bank, `fuzz ${i}`, 2 + (i % 9)), mode, keys.reply);
		codes.push(mustBe(await handoutCode(made.handout)));
		if (made.handout.mode !== 'sealed' || !made.locked) continue;
		handout ??= made.handout;
		codes.push(releaseCode(made.handout.id, made.locked));
		const returned = rightAnswers(made.handout, made.answers.entries, `Student ${i}`);
		codes.push(mustBe(await sealResult(returned, made.handout)));
	}
	if (!handout) throw new Error('too few quizzes for a sealed one');
	const read = codes.flatMap((code) => findCodes(code).codes);
	return {
		codes,
		bodies: read.map(({ body }) => body),
		known: new Set(read.map(nameOf)),
		handout,
		keys
	};
}

/** How many of a run were what. */
export interface Tally {
	trials: number;
	crafted: number;
	/** Whole in spite of all. */
	same: number;
	/** Made on purpose, and a sound quiz. */
	sound: number;
	slowest: number;
}

const codes = new Set<string>(problemCodes);
/** The longest that one reading may take, in milliseconds. */
const limit = 1000;
/** One in so many is crafted: these reach the inside, and take longer. */
const craftedOneIn = 50;

/** Runs so many trials. The same corpus and seed, the same trials. */
export async function* trials(
	corpus: Corpus,
	count: number,
	seed: string
): AsyncGenerator<Finding, Tally> {
	const random = seeded(seed);
	const tally: Tally = { trials: 0, crafted: 0, same: 0, sound: 0, slowest: 0 };
	const links = corpus.codes.map((code) => `${base}open/#${code}`);
	for (; tally.trials < count; tally.trials++) {
		const at = Math.floor(random() * links.length);
		const crafted = random() * craftedOneIn < 1;
		if (crafted) tally.crafted++;
		const text = crafted
			? craftedCode(corpus.codes[at] ?? '', random, corpus.bodies)
			: mutatedText(links[at] ?? '', random, links);
		const started = performance.now();
		const found = await trial(text, crafted, corpus, random, tally).catch(
			(error: unknown): Finding => ({ type: 'crash', words: String(error), text })
		);
		const took = performance.now() - started;
		tally.slowest = Math.max(tally.slowest, took);
		if (found) yield found;
		if (took > limit) yield { type: 'slow', words: `${Math.round(took)} ms`, text };
		if ('polluted' in {}) yield { type: 'polluted', words: 'Object.prototype', text };
	}
	return tally;
}

async function trial(
	text: string,
	crafted: boolean,
	corpus: Corpus,
	random: Random,
	tally: Tally
): Promise<Finding | undefined> {
	const { codes: found, problems } = findCodes(text);
	const strangers = found.filter((code) => !corpus.known.has(nameOf(code)));
	if (found.length > strangers.length) tally.same++;
	if (random() < 0.02) problems.push(...(await readSharedAll(text)).problems);
	for (const code of strangers) {
		const read = await readFound(code);
		if (!read.ok) problems.push(read.problem);
		else {
			const flaw = await flawOf(read.value, crafted, corpus, problems);
			if (flaw) return { ...flaw, text };
			tally.sound++;
		}
	}
	const unknown = problems.find(({ code }) => !codes.has(code));
	return unknown ? { type: 'unknown problem', words: unknown.code, text } : undefined;
}

/** What nobody wrote may be read only if someone made it on purpose, and then it is sound. */
async function flawOf(
	shared: Shared,
	crafted: boolean,
	{ handout, keys }: Corpus,
	problems: Problem[]
): Promise<Omit<Finding, 'text'> | undefined> {
	if (shared.type === 'result') {
		const opened = await openResult(shared.result, handout, keys.secret);
		if (opened.ok) return { type: 'altered', words: 'a result' };
		problems.push(opened.problem);
		return undefined;
	}
	if (!crafted) return { type: 'altered', words: `a ${shared.type}` };
	if (shared.type !== 'handout') return undefined;
	const flaw = unsoundness(shared.handout);
	return flaw === undefined ? undefined : { type: 'unsound', words: flaw };
}

function unsoundness(handout: Handout): string | undefined {
	if (handout.mode === 'sealed') {
		return handout.entries.find(({ blank }) => !isSound(blank))?.blank.kind;
	}
	return brokenIn(bankOf(handout))[0]?.code;
}

/** Every beginning of real links: each must be known to be none. */
export function uncut(codes: readonly string[]): string[] {
	return codes.flatMap((code) => {
		const lengths = Array.from({ length: code.length - 1 }, (_, index) => index + 1);
		return lengths
			.filter((end) => readCode(code.slice(0, end), 0).state !== 'cut')
			.map((end) => code.slice(0, end));
	});
}

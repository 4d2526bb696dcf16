import { mix } from './hash.ts';
import { best, type Scorer } from './scorer.ts';
import { Configuration, leftArc, rightArc, shift } from './transitions.ts';
import { wordForm } from './words.ts';

/** The words and tags of a sentence as the parser reads them, at 1 … n with the root at n + 1. */
export interface Input {
	readonly word: Uint32Array;
	readonly suffix: Uint32Array;
	readonly tag: Uint32Array;
}

/** Values no tag has. */
const none = 61;
const rootTag = 62;
const rootWord = 9;

export function parserInput(forms: readonly string[], tags: readonly number[]): Input {
	const size = forms.length + 2;
	const input = {
		word: new Uint32Array(size),
		suffix: new Uint32Array(size),
		tag: new Uint32Array(size).fill(none)
	};
	forms.forEach((form, i) => {
		const { word, suffix3 } = wordForm(form);
		input.word[i + 1] = word;
		input.suffix[i + 1] = suffix3;
		input.tag[i + 1] = tags[i] ?? none;
	});
	input.word[size - 1] = rootWord;
	input.tag[size - 1] = rootTag;
	return input;
}

/** Adds a feature, of up to three values, and gives itself back for the next. */
interface Add {
	(a: number, b?: number, d?: number): Add;
}

export const moveFeatureCount = 84;

/**
 * The features of a configuration for choosing the transition (after Zhang and Nivre 2011, without
 * third-order ones): words and tags of the top of the stack and the next words, their outer
 * dependents, how many dependents they have and with which labels, and the distance between them.
 */
export function moveFeatures(c: Configuration, input: Input, out: Uint32Array): number {
	const { word: W, tag: T, suffix: S } = input;
	const s0 = c.top();
	const s1 = c.top(1);
	const s2 = c.top(2);
	const n0 = c.next;
	const n1 = n0 < c.root ? n0 + 1 : 0;
	const n2 = n1 > 0 && n1 < c.root ? n1 + 1 : 0;
	const at = (table: Int32Array, i: number) => (i === 0 ? 0 : (table[i] as number));
	const tag = (i: number) => (i === 0 ? none : (T[i] as number));
	const word = (i: number) => (i === 0 ? 7 : (W[i] as number));
	const label = (i: number) => at(c.label, i);
	const [w0, t0, w1, t1, t2] = [word(s0), tag(s0), word(s1), tag(s1), tag(s2)];
	const [v0, u0, v1, u1, u2] = [word(n0), tag(n0), word(n1), tag(n1), tag(n2)];
	const [l0, m0, r0, q0] = [at(c.left1, s0), at(c.left2, s0), at(c.right1, s0), at(c.right2, s0)];
	const [l1, r1] = [at(c.left1, s1), at(c.right1, s1)];
	const [k0, j0] = [at(c.left1, n0), at(c.left2, n0)];
	const lefts = Math.min(at(c.lefts, s0), 5);
	const rights = Math.min(at(c.rights, s0), 5);
	const nextLefts = Math.min(at(c.lefts, n0), 5);
	const distance = s0 === 0 ? 0 : Math.min(n0 - s0, 7);
	const suffix0 = s0 === 0 ? 0 : (S[s0] as number);
	const suffixN = S[n0] as number;
	let k = 0;
	const f = (a: number, b = 0, d = 0): Add => {
		out[k] = mix(100 + k, a, b, d);
		k++;
		return f;
	};
	const wt0 = mix(1, w0, t0);
	const wtN = mix(1, v0, u0);
	f(0);
	// one place
	f(w0)(t0)(w0, t0)(v0)(u0)(v0, u0)(v1)(u1)(v1, u1)(u2);
	f(word(n2), u2)(w1)(t1)(w1, t1)(t2)(suffix0, t0)(suffixN, u0);
	// two places
	f(w0, v0)(wt0, v0, u0)(wt0, u0)(t0, wtN)(w0, u0)(t0, v0)(t0, u0);
	f(u0, u1)(t0, t1)(w0, w1)(t1, w0)(w1, t0)(w1, v0)(t1, u0)(suffix0, suffixN);
	// three places
	f(u0, u1, u2)(t0, u0, u1)(t1, t0, u0)(t2, t1, t0)(t1, t0, mix(2, u0, u1));
	f(w1, t0, u0)(t1, w0, u0)(t1, t0, v0)(w0, u0, u1)(v0, t0, u1);
	// dependents
	f(t0, tag(l0), u0)(t0, tag(r0), u0)(t0, u0, tag(k0))(t0, tag(l0), tag(m0));
	f(t0, tag(r0), tag(q0))(u0, tag(k0), tag(j0))(t1, t0, tag(r0))(t1, tag(r1), t0);
	f(t1, t0, tag(l0))(tag(l1), t1, t0)(word(l0), t0)(word(r0), t0)(word(k0), u0);
	f(word(r0), u0, w0)(w0, word(l0), u0)(word(l0), u0, v0)(word(r1), t1, t0);
	// distance and number
	f(w0, distance)(t0, distance)(v0, distance)(u0, distance)(t0, u0, distance);
	f(w0, v0, distance)(w0, rights)(t0, rights)(w0, lefts)(t0, lefts);
	f(v0, nextLefts)(u0, nextLefts)(rights, lefts, mix(3, t0, u0));
	// labels
	f(t0, label(l0), u0)(t0, label(r0), u0)(t0, u0, label(k0))(t1, label(r1), t0);
	f(w0, at(c.leftLabels, s0))(t0, at(c.leftLabels, s0), u0);
	f(w0, at(c.rightLabels, s0))(t0, at(c.rightLabels, s0), u0);
	f(v0, at(c.leftLabels, n0))(u0, at(c.leftLabels, n0), t0);
	f(t1, mix(4, at(c.leftLabels, s1), at(c.rightLabels, s1)), t0);
	return k;
}

export const labelFeatureCount = 28;

/**
 * The features of an arc for choosing its label, taken when the arc is made: the dependent is then
 * complete, and so are the head's dependents between the two.
 */
export function labelFeatures(
	c: Configuration,
	input: Input,
	{ head, dependent }: { head: number; dependent: number },
	out: Uint32Array
): number {
	const { word: W, tag: T, suffix: S } = input;
	const tag = (i: number) => (i <= 0 ? none : (T[i] ?? none));
	const word = (i: number) => (i <= 0 ? 7 : (W[i] ?? 7));
	const side = head === c.root ? 2 : dependent < head ? 0 : 1;
	const distance = Math.min(Math.abs(head - dependent), 4);
	const [wd, td, wh, th] = [word(dependent), tag(dependent), word(head), tag(head)];
	const first = c.left1[dependent] as number;
	const last = c.right1[dependent] as number;
	const siblings = mix(5, c.leftLabels[head] as number, c.rightLabels[head] as number);
	const own = c.leftLabels[dependent] as number;
	let k = 0;
	const f = (a: number, b = 0, d = 0): Add => {
		out[k] = mix(300 + k, a, b, d);
		k++;
		return f;
	};
	f(td, th, side)(wd, side)(wh, side, td)(wd, th, side)(wd, wh, side);
	f(td, th, mix(4, side, distance))(word(first), th, side)(word(first), td, wh);
	f(tag(dependent - 1), td, tag(dependent + 1))(tag(first), td, side)(tag(last), td, th);
	f(word(first), td, th)(tag(dependent - 1), td, th)(tag(head - 1), td, th);
	f(word(dependent - 1), td, side)(tag(head + 1), td, mix(6, th, side));
	f(word(dependent + 1), wd)(siblings, td, mix(7, side, th))(siblings, wh, side);
	f(own, td, mix(8, th, side))(own, wd, side)(S[dependent] as number, td, th);
	f(S[head] as number, td, side)(c.leftLabels[head] as number, td, side);
	f(tag(c.next), td, mix(9, th, side))(word(c.next), td, side)(own, wh, td);
	f(word(c.left1[head] as number), td, mix(10, th, side));
	return k;
}

/** A sentence's tree. Index i is word i; `head` −1 is the root. */
export interface Tree {
	readonly head: readonly number[];
	readonly label: readonly number[];
	/** The smallest lead a transition had over the next best, in the model's units. */
	readonly margin: number;
}

const moves = new Uint32Array(moveFeatureCount);
const arcs = new Uint32Array(labelFeatureCount);

/** The allowed transition with the highest score, and its lead over the next best. */
export function bestMove(
	c: Configuration,
	scores: ArrayLike<number>
): { move: number; margin: number } {
	let move = -1;
	let margin = Infinity;
	for (const transition of [shift, leftArc, rightArc]) {
		if (!c.allows(transition)) continue;
		const lead = move < 0 ? 0 : (scores[transition] as number) - (scores[move] as number);
		if (move < 0) move = transition;
		else if (lead > 0) {
			move = transition;
			margin = lead;
		} else margin = Math.min(margin, -lead);
	}
	return { move, margin };
}

/**
 * The dependency tree of a tagged sentence (Universal Dependencies), greedily, in time linear in
 * its words. `labels` gives indices into the model's labels.
 */
export function parseWords(
	model: { readonly moves: Scorer; readonly labels: Scorer },
	forms: readonly string[],
	tags: readonly number[]
): Tree {
	const input = parserInput(forms, tags);
	const c = new Configuration(forms.length);
	let margin = Infinity;
	while (!c.finished) {
		const found = bestMove(c, model.moves.score(moves, moveFeatures(c, input, moves)));
		margin = Math.min(margin, found.margin);
		if (found.move === shift) c.shift();
		else {
			const count = labelFeatures(c, input, c.arc(found.move), arcs);
			c.attach(found.move, best(model.labels.score(arcs, count)));
		}
	}
	const head = Array.from(forms, (_, i) => c.head[i + 1] as number);
	return {
		head: head.map((h) => (h === c.root ? -1 : h - 1)),
		label: Array.from(forms, (_, i) => c.label[i + 1] as number),
		margin
	};
}

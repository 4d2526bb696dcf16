import { seeded, shuffled } from '#lib/domain/random.ts';
import {
	bestMove,
	labelFeatureCount,
	labelFeatures,
	moveFeatureCount,
	moveFeatures,
	parserInput
} from '#lib/article/parser.ts';
import { best } from '#lib/article/scorer.ts';
import { noTag, tagFeatureCount, tagFeatures, tagWords } from '#lib/article/tagger.ts';
import { Configuration, shift } from '#lib/article/transitions.ts';
import { wordForm } from '#lib/article/words.ts';
import type { TreebankWord } from './conllu.ts';
import { freeMoves } from './oracle.ts';
import { Perceptron } from './perceptron.ts';

type Sentence = readonly TreebankWord[];

/** Size of the model (rows as a power of two), passes over the data, updates before a feature counts. */
export interface Options {
	readonly bits: number;
	readonly epochs: number;
	readonly least: number;
}

/** Learns tags: each word with the two tags given before it, right or wrong. */
export function learnTagger(
	sentences: readonly Sentence[],
	tags: readonly string[],
	{ bits, epochs, least }: Options
): Perceptron {
	const model = new Perceptron(bits, tags.length, least);
	const features = new Uint32Array(tagFeatureCount);
	const random = seeded('tagger');
	const code = new Map(tags.map((tag, i) => [tag, i]));
	let data = sentences.map((words) => ({
		forms: words.map(({ form }) => wordForm(form)),
		gold: words.map(({ tag }) => code.get(tag) ?? 0)
	}));
	for (let epoch = 0; epoch < epochs; epoch++) {
		data = shuffled(data, random);
		for (const { forms, gold } of data) {
			let previous = noTag;
			let beforePrevious = noTag;
			forms.forEach((_, i) => {
				const count = tagFeatures(forms, i, previous, beforePrevious, features);
				const guess = best(model.score(features, count));
				model.update(features, count, gold[i] as number, guess);
				beforePrevious = previous;
				previous = guess;
			});
		}
	}
	return model;
}

/** A sentence for the parser: tagged by a tagger that never saw it, as it will be in use. */
export interface ParserExample {
	readonly forms: readonly string[];
	readonly tags: readonly number[];
	/** Head (n + 1 the root) and label of each word, at 1 … n. */
	readonly heads: readonly number[];
	readonly labels: readonly number[];
}

/** Tags each half of the sentences with a tagger learnt from the other half. */
export function jackknife(
	sentences: readonly Sentence[],
	tags: readonly string[],
	labels: readonly string[],
	options: Options
): ParserExample[] {
	const code = new Map(labels.map((label, i) => [label, i]));
	return [0, 1].flatMap((side) => {
		const model = learnTagger(
			sentences.filter((_, i) => i % 2 !== side),
			tags,
			options
		).scorer();
		return sentences
			.filter((_, i) => i % 2 === side)
			.map((words) => {
				const forms = words.map(({ form }) => form);
				const root = words.length + 1;
				return {
					forms,
					tags: tagWords(model, forms),
					heads: [0, ...words.map(({ head }) => (head === 0 ? root : head))],
					labels: [0, ...words.map(({ label }) => code.get(label) ?? 0)]
				};
			});
	});
}

/** How often a wrong transition is followed after the first epoch, to learn to recover from it. */
const exploration = 0.9;

/** Learns transitions and labels together, exploring its own mistakes. */
export function learnParser(
	examples: readonly ParserExample[],
	labelCount: number,
	options: {
		readonly moves: Omit<Options, 'epochs'>;
		readonly labels: Omit<Options, 'epochs'>;
		readonly epochs: number;
		readonly log: (line: string) => void;
	}
): { moves: Perceptron; labels: Perceptron } {
	const moves = new Perceptron(options.moves.bits, 3, options.moves.least);
	const labels = new Perceptron(options.labels.bits, labelCount, options.labels.least);
	const random = seeded('parser');
	const moveBuffer = new Uint32Array(moveFeatureCount);
	const labelBuffer = new Uint32Array(labelFeatureCount);
	let data = [...examples];
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		data = shuffled(data, random);
		let right = 0;
		let words = 0;
		for (const example of data) {
			const input = parserInput(example.forms, example.tags);
			const c = new Configuration(example.forms.length);
			while (!c.finished) {
				const count = moveFeatures(c, input, moveBuffer);
				const scores = moves.score(moveBuffer, count);
				const { move } = bestMove(c, scores);
				const free = freeMoves(c, example.heads);
				const wanted = free.reduce((a, b) =>
					(scores[b] as number) > (scores[a] as number) ? b : a
				);
				const good = free.includes(move);
				moves.update(moveBuffer, count, wanted, good ? wanted : move);
				const next = good || (epoch > 0 && random() < exploration) ? move : wanted;
				if (next === shift) {
					c.shift();
					continue;
				}
				const arc = c.arc(next);
				const labelled = labelFeatures(c, input, arc, labelBuffer);
				const guess = best(labels.score(labelBuffer, labelled));
				if (example.heads[arc.dependent] === arc.head) {
					labels.update(labelBuffer, labelled, example.labels[arc.dependent] as number, guess);
					right++;
				}
				words++;
				c.attach(next, guess);
			}
		}
		options.log(`parser, epoch ${epoch + 1}: ${((100 * right) / words).toFixed(2)} % of heads`);
	}
	return { moves, labels };
}

/**
 * Trains the engine's tagger and parser on a folder of treebanks and writes `src/lib/article/weights/english.bin`.
 * Usage: `npm run train -- FOLDER`, the folder holding `ewt-train.conllu`, `gum-train.conllu` and
 * `gum-test.conllu`. The same treebanks give the same bytes. Exit code 1 when a floor is missed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readModel, writeModel, type Model } from '#lib/article/model.ts';
import { parseWords } from '#lib/article/parser.ts';
import { tagWords } from '#lib/article/tagger.ts';
import { bloom } from '#lib/article/word-set.ts';
import { readConllu, type TreebankWord } from './training/conllu.ts';
import { jackknife, learnParser, learnTagger } from './training/learn.ts';
import { prune } from './training/prune.ts';

const floors = { tags: 95, heads: 82.5, labels: 77 };
const mostBytes = 1_000_000;
const output = 'src/lib/article/weights/english.bin';

const tagging = { bits: 19, epochs: 6, least: 3 };
const parsing = {
	moves: { bits: 21, least: 14 },
	labels: { bits: 18, least: 10 },
	epochs: 8,
	log: console.log
};
const pruning = {
	tagger: { threshold: 1.1, scale: 2 },
	moves: { threshold: 0.7, scale: 2 },
	labels: { threshold: 1.6, scale: 2 }
};

function distinct(names: Iterable<string>): string[] {
	return [...new Set(names)].sort();
}

/** Lower-case words that the treebanks write at least twice, or GUM, which is edited text, once. */
function vocabulary(web: readonly TreebankWord[][], edited: readonly TreebankWord[][]): string[] {
	const counts = new Map<string, number>();
	const count = (sentences: readonly TreebankWord[][], worth: number) => {
		for (const { form } of sentences.flat()) {
			if (/^[a-z]+$/.test(form)) counts.set(form, (counts.get(form) ?? 0) + worth);
		}
	};
	count(web, 1);
	count(edited, 2);
	return [...counts].filter(([, times]) => times >= 2).map(([word]) => word);
}

function percent(part: number, whole: number): number {
	return (100 * part) / whole;
}

/** Accuracy on sentences with gold tokens: tags of all words, heads and labels without punctuation. */
function accuracy(model: Model, sentences: readonly TreebankWord[][]) {
	const sum = { words: 0, tags: 0, arcs: 0, heads: 0, labels: 0 };
	for (const words of sentences) {
		const forms = words.map(({ form }) => form);
		const tags = tagWords(model.tagger, forms);
		const tree = parseWords(model.parser, forms, tags);
		words.forEach(({ tag, head, label }, i) => {
			sum.words++;
			if (model.tags[tags[i] as number] === tag) sum.tags++;
			if (label === 'punct') return;
			sum.arcs++;
			if (tree.head[i] !== head - 1) return;
			sum.heads++;
			if (model.labels[tree.label[i] as number] === label) sum.labels++;
		});
	}
	return {
		tags: percent(sum.tags, sum.words),
		heads: percent(sum.heads, sum.arcs),
		labels: percent(sum.labels, sum.arcs)
	};
}

function train(folder: string): Uint8Array {
	const read = (name: string) => readConllu(readFileSync(join(folder, name), 'utf8'));
	const web = read('ewt-train.conllu');
	const edited = read('gum-train.conllu');
	const sentences = [...web, ...edited].filter(({ length }) => length > 1 && length < 100);
	const tags = distinct(sentences.flat().map(({ tag }) => tag));
	const labels = distinct(sentences.flat().map(({ label }) => label));
	console.log(`${sentences.length} sentences, ${tags.length} tags, ${labels.length} relations`);
	const examples = jackknife(sentences, tags, labels, { ...tagging, epochs: 4 });
	const parser = learnParser(examples, labels.length, parsing);
	const tagger = learnTagger(sentences, tags, tagging);
	return writeModel({
		tags,
		labels,
		weights: {
			tagger: prune(tagger.average(), tagger, pruning.tagger),
			moves: prune(parser.moves.average(), parser.moves, pruning.moves),
			labels: prune(parser.labels.average(), parser.labels, pruning.labels)
		},
		words: bloom(vocabulary(web, edited))
	});
}

function main(folder: string | undefined): number {
	if (!folder) {
		console.error('Usage: npm run train -- FOLDER (with ewt-train, gum-train, gum-test.conllu)');
		return 2;
	}
	const bytes = train(folder);
	const model = readModel(bytes);
	if (!model.ok) throw new Error(`the model written cannot be read: ${model.problem.where}`);
	const test = readConllu(readFileSync(join(folder, 'gum-test.conllu'), 'utf8'));
	const reached = accuracy(model.value, test);
	const packed = brotliCompressSync(bytes).length;
	console.log(
		`gum-test: XPOS ${reached.tags.toFixed(2)}, UAS ${reached.heads.toFixed(2)}, LAS ${reached.labels.toFixed(2)}`
	);
	console.log(`${bytes.length} bytes, ${packed} after brotli`);
	writeFileSync(output, bytes);
	const met =
		reached.tags >= floors.tags &&
		reached.heads >= floors.heads &&
		reached.labels >= floors.labels &&
		packed <= mostBytes;
	if (!met) console.error(`Floors missed: ${JSON.stringify(floors)}, ${mostBytes} bytes`);
	return met ? 0 : 1;
}

process.exitCode = main(process.argv[2]);

import type { Paragraph } from '#lib/domain/article.ts';
import type { Model } from './model.ts';
import { lemmaOf } from './morphology.ts';
import { parseWords } from './parser.ts';
import { splitSentences } from './sentences.ts';
import { tagWords } from './tagger.ts';
import { tokenize, type Token } from './tokens.ts';

/** A word in its sentence's tree. Offsets are in the sentence's text. */
export interface Word extends Token {
	readonly index: number;
	readonly lower: string;
	readonly lemma: string;
	/** Penn Treebank tag and Universal Dependencies relation. */
	readonly tag: string;
	readonly label: string;
	/** Index of its head, or −1. */
	readonly head: number;
	readonly children: readonly number[];
}

export interface Sentence {
	/** Its number in the article, from 0, and in its paragraph, from 0. */
	readonly index: number;
	readonly place: number;
	readonly paragraph: number;
	/** Where its text begins in the paragraph. */
	readonly start: number;
	readonly text: string;
	/** Inside a quotation from its first character; a quotation is still open at its end. */
	readonly quoted: boolean;
	readonly open: boolean;
	readonly words: readonly Word[];
	readonly root: number;
	/** The smallest lead of a parsing step over the next best: how sure the tree is. */
	readonly margin: number;
}

/** Words beyond this in one sentence are not parsed: nobody asks about such a sentence. */
const mostWords = 120;

function wordsOf(text: string, model: Model): { words: Word[]; margin: number } {
	const tokens = tokenize(text);
	if (tokens.length === 0 || tokens.length > mostWords) return { words: [], margin: 0 };
	const forms = tokens.map(({ form }) => form);
	const tags = tagWords(model.tagger, forms);
	const tree = parseWords(model.parser, forms, tags);
	const children: number[][] = tokens.map(() => []);
	tree.head.forEach((head, i) => children[head]?.push(i));
	const words = tokens.map((token, index) => {
		const tag = model.tags[tags[index] as number] as string;
		return {
			...token,
			index,
			tag,
			lower: token.form.toLowerCase(),
			lemma: lemmaOf(token.form, tag, model.words),
			label: model.labels[tree.label[index] as number] as string,
			head: tree.head[index] as number,
			children: children[index] as number[]
		};
	});
	return { words, margin: tree.margin };
}

/** The sentences of one paragraph, tagged and parsed. `from` is the number of its first sentence. */
export function readParagraph(paragraph: Paragraph, from: number, model: Model): Sentence[] {
	return splitSentences(paragraph.text).map(({ start, end, depth, open }, place) => {
		const text = paragraph.text.slice(start, end);
		const { words, margin } = wordsOf(text, model);
		return {
			index: from + place,
			place,
			paragraph: paragraph.number,
			start,
			text,
			quoted: depth > 0,
			open,
			words,
			root: words.findIndex(({ head }) => head < 0),
			margin
		};
	});
}

/**
 * Prints the bank drafted from an article in a text, Markdown, HTML or PDF file, or from a chapter of
 * an EPUB. Usage: `npm run --silent bank -- FILE [--json] [--author NAME] [--published DATE]
 * [--chapter NUMBER]`. What the file says of its author and date is taken where none is given.
 * With `--json` a bank file valid against `static/schema/bank-1.json`, the same bytes on every run;
 * without it, a list to read. Exit code 1 and a sentence on standard error when it cannot be done.
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '#lib/domain/article.ts';
import type { Result } from '#lib/domain/result.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { textOf, type Incoming, type IncomingArticle } from '#lib/interchange/article/incoming.ts';
import { readArticle } from '#lib/interchange/article/read.ts';
import { writeBank } from '#lib/interchange/readback/write.ts';
import { checkText } from '#lib/article/admission.ts';
import { clean } from '#lib/article/clean.ts';
import { draftBank, type DraftedBank } from '#lib/article/draft-bank.ts';
import { loadModel } from './engine.ts';
import { nodeDom } from './node-dom.ts';

const words: Readonly<Record<string, string>> = {
	'article-short': 'The text is too short: at least 60 words are needed.',
	'article-long': 'The text is too long: at most 20,000 words.',
	'article-language': 'The text does not look English, and only English can be drafted from.',
	'article-empty': 'There is no article in the file.',
	'article-file-large': 'The file is too large.',
	'article-file-unknown': 'The file is none of text, Markdown, HTML, PDF and EPUB.',
	'article-file-damaged': 'The file is cut short or damaged.',
	'pdf-locked': 'The PDF is locked with a password.',
	'pdf-scanned': 'The PDF holds pictures of pages, and no text.',
	'book-locked': 'The book is locked by its seller.',
	'chapter-missing': 'There is no such chapter in the book.'
};

function readable({ bank, origins }: DraftedBank): string {
	const lines = bank.questions.map((question, i) => {
		const { rule, confidence } = origins.get(question.id) ?? { rule: '', confidence: 0 };
		const answer = kindOf(question).answer(question);
		const place = `¶${question.quote.paragraph}, ${rule}, ${Math.round(confidence * 100)} %`;
		return `${i + 1}. ${question.stem}\n   → ${answer}\n   (${question.kind}, ${place})`;
	});
	return `${bank.title}\n\n${lines.join('\n')}\n`;
}

interface Wish {
	readonly json: boolean;
	readonly author?: string | undefined;
	readonly published?: string | undefined;
	readonly chapter?: string | undefined;
}

/** The article of a file; of a book the chapter that is asked for, or the list of its chapters. */
async function incomingOf(file: string, chapter = ''): Promise<Result<IncomingArticle> | string> {
	const bytes = new Uint8Array(readFileSync(file));
	const read: Result<Incoming> = await readArticle(
		{ bytes, name: basename(file), type: '' },
		{ dom: nodeDom }
	);
	if (!read.ok) return read;
	if (read.value.state === 'article') return { ok: true, value: read.value.article };
	if (chapter !== '') return read.value.choose(Number(chapter) - 1);
	const list = read.value.chapters.map(({ title = 'without a name' }, i) => `${i + 1}. ${title}`);
	return `Choose a chapter with --chapter NUMBER:\n${list.join('\n')}\n`;
}

/** The bank of an article as text, or the code of what is in the way. */
function written(incoming: IncomingArticle, name: string, wish: Wish): Result<string> {
	const model = loadModel();
	const title = incoming.source.title ?? name;
	const { paragraphs } = clean(`${title}\n\n${textOf(incoming)}`, model.words);
	const checked = checkText(paragraphs);
	if (!checked.ok) return checked;
	const published = wish.published ?? incoming.source.published;
	const source = {
		...incoming.source,
		title,
		author: wish.author ?? incoming.source.author ?? 'Unknown',
		...(published ? { published } : {})
	};
	const article: Article = { source, language: 'en', text: 'original', paragraphs };
	const drafted = draftBank(article, model);
	return { ok: true, value: wish.json ? writeBank(drafted.bank) : readable(drafted) };
}

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: 'boolean', default: false },
			author: { type: 'string' },
			published: { type: 'string' },
			chapter: { type: 'string' }
		}
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) {
		console.error(
			'Usage: npm run --silent bank -- FILE [--json] [--author NAME] [--published DATE] [--chapter NUMBER]'
		);
		return 2;
	}
	const incoming = await incomingOf(file, values.chapter);
	if (typeof incoming === 'string') {
		console.error(incoming);
		return 1;
	}
	const name = basename(file, extname(file));
	const bank = incoming.ok ? written(incoming.value, name, values) : incoming;
	if (!bank.ok) {
		console.error(words[bank.problem.code] ?? bank.problem.code);
		return 1;
	}
	process.stdout.write(bank.value);
	return 0;
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}

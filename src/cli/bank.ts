/**
 * Prints the bank drafted from an article in a text, Markdown or HTML file.
 * Usage: `npm run --silent bank -- FILE [--json] [--author NAME] [--published DATE]`.
 * With `--json` a bank file valid against `static/schema/bank-1.json`, the same bytes on every run;
 * without it, a list to read. Exit code 1 and a sentence on standard error when it cannot be done.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '#lib/domain/article.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { writeBank } from '#lib/interchange/readback/write.ts';
import { checkText } from '#lib/article/admission.ts';
import { clean } from '#lib/article/clean.ts';
import { draftBank, type DraftedBank } from '#lib/article/draft-bank.ts';
import { loadModel } from './engine.ts';
import { plainText } from './plain-text.ts';

const words: Readonly<Record<string, string>> = {
	'article-short': 'The text is too short: at least 60 words are needed.',
	'article-long': 'The text is too long: at most 20,000 words.',
	'article-language': 'The text does not look English, and only English can be drafted from.'
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

function main(): number {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: 'boolean', default: false },
			author: { type: 'string', default: 'Unknown' },
			published: { type: 'string' }
		}
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) {
		console.error(
			'Usage: npm run --silent bank -- FILE [--json] [--author NAME] [--published DATE]'
		);
		return 2;
	}
	const model = loadModel();
	const { title, paragraphs } = clean(plainText(readFileSync(file, 'utf8'), file), model.words);
	const checked = checkText(paragraphs);
	if (!checked.ok) {
		console.error(words[checked.problem.code] ?? checked.problem.code);
		return 1;
	}
	const source = {
		title: title.slice(0, 300),
		author: values.author,
		...(values.published ? { published: values.published } : {})
	};
	const article: Article = { source, language: 'en', text: 'original', paragraphs };
	const drafted = draftBank(article, model);
	process.stdout.write(values.json ? writeBank(drafted.bank) : readable(drafted));
	return 0;
}

try {
	process.exitCode = main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}

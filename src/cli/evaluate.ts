/**
 * Scores drafted banks against gold files and prints a table of measures.
 * Usage: `npm run evaluate -- FOLDER…`, each holding `gold/*.json` and the texts they name.
 * A folder that is missing is skipped, saying so. Exit code 1 when nothing could be scored.
 */
import { loadModel } from './engine.ts';
import { analyse } from '#lib/article/analysis.ts';
import { clean } from '#lib/article/clean.ts';
import { draftBank } from '#lib/article/draft-bank.ts';
import { readGold } from './evaluation/gold.ts';
import { measure, type Measures, type Share } from './evaluation/measures.ts';

const percent = ({ part, whole }: Share) =>
	whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;

function row(name: string, m: Measures): string {
	const cells = [
		name.padEnd(24),
		String(m.questions).padStart(9),
		((1000 * m.questions) / m.words).toFixed(0).padStart(10),
		percent(m.facts).padStart(7),
		percent(m.keyFacts).padStart(9),
		percent(m.argument).padStart(9),
		percent(m.precision).padStart(10),
		String(m.flawed).padStart(7)
	];
	return cells.join('');
}

function total(all: readonly Measures[]): Measures {
	const sum = (pick: (m: Measures) => Share): Share =>
		all.map(pick).reduce((a, b) => ({ part: a.part + b.part, whole: a.whole + b.whole }));
	return {
		questions: all.reduce((n, m) => n + m.questions, 0),
		words: all.reduce((n, m) => n + m.words, 0),
		facts: sum((m) => m.facts),
		keyFacts: sum((m) => m.keyFacts),
		argument: sum((m) => m.argument),
		precision: sum((m) => m.precision),
		flawed: all.reduce((n, m) => n + m.flawed, 0),
		missed: []
	};
}

function main(folders: readonly string[]): number {
	const model = loadModel();
	const header =
		'article                 questions per 1,000   facts  key facts  argument  precision  flawed';
	console.log(header);
	const all: Measures[] = [];
	for (const folder of folders) {
		const entries = readGold(folder);
		if (entries.length === 0) console.log(`${folder}: no gold files, skipped`);
		for (const { gold, text } of entries) {
			const { title, paragraphs } = clean(text, model.words);
			const source = { title, author: 'Unknown' };
			const article = { source, language: 'en', text: 'original' as const, paragraphs };
			const measured = measure(gold, analyse(article, model), draftBank(article, model));
			all.push(measured);
			console.log(row(gold.id, measured));
			if (process.env['VERBOSE']) console.log(`  missed: ${measured.missed.join(' ')}`);
		}
	}
	if (all.length === 0) return 1;
	console.log(row('all', total(all)));
	return 0;
}

process.exitCode = main(process.argv.slice(2));

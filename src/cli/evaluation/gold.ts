import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Key facts and argument elements that a careful reader marked in an article. */
export interface Gold {
	readonly id: string;
	readonly title: string;
	/** Path of the text below the folder; the first line is the title. */
	readonly file: string;
	readonly words: number;
	readonly facts: readonly GoldFact[];
	readonly argument: readonly GoldElement[];
}

export interface GoldFact {
	readonly id: string;
	/** Paragraph, counted over the non-empty lines after the title. */
	readonly p: number;
	readonly importance: 1 | 2 | 3;
	readonly question: string;
	readonly answer: string;
	readonly accept: readonly string[];
	readonly quote: string;
}

export interface GoldElement {
	readonly id: string;
	readonly p: number;
	readonly role: string;
	readonly importance: 1 | 2 | 3;
	readonly quote: string;
}

/** The gold files of a folder (`gold/*.json`) in the order of their names, with their texts. */
export function readGold(folder: string): { gold: Gold; text: string }[] {
	const inside = join(folder, 'gold');
	if (!existsSync(inside)) return [];
	return readdirSync(inside)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => {
			const gold = JSON.parse(readFileSync(join(inside, name), 'utf8')) as Gold;
			return { gold, text: readFileSync(join(folder, gold.file), 'utf8') };
		});
}

import { readFileSync } from 'node:fs';
import type { Bank } from '#lib/domain/bank.ts';
import { readBank } from '#lib/interchange/readback/read.ts';

function textOf(path: string): string {
	return readFileSync(new URL(`../../static/${path}`, import.meta.url), 'utf8');
}

/** The bank of a file that must read. */
function bankOf(text: string): Bank {
	const bank = readBank(text);
	if (!bank.ok) throw new Error(`not a bank: ${JSON.stringify(bank.problem)}`);
	return bank.value;
}

/** The bank that the app ships with. */
export const featuredText = textOf('banks/pakistan-taliban.json');
export const featured = bankOf(featuredText);

/** The published example: small, and with a question of every kind. */
export const exampleText = textOf('schema/example-bank.json');
export const example = bankOf(exampleText);

/** The entry of that id; the test fails where it is gone. */
export function entry<T extends { readonly id: string }>(list: readonly T[], id: string): T {
	const found = list.find((item) => item.id === id);
	if (!found) throw new Error(`nothing has the id ${id}`);
	return found;
}

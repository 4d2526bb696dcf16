import { capital } from './mentions.ts';

/**
 * `Name (ABC)` and `ABC (Name)`: the acronym of each full name. The letters must be the initials of
 * the words before it, from the last one back; small words may be passed over.
 */
export function acronymsOf(text: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const match of text.matchAll(/\(([\p{Lu}][\p{L}]{0,9}(?:-[\p{Lu}\d]+)?)\)/gu)) {
		const acronym = match[1] as string;
		const letters = acronym.replace(/[^\p{Lu}]/gu, '');
		if (letters.length < 2) continue;
		const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
		const parts = [...before.matchAll(/[\p{L}’']+/gu)];
		for (let first = parts.length - 1; first >= 0; first--) {
			const chosen = parts.slice(first);
			if (!capital.test(chosen[0]?.[0] ?? '')) continue;
			const initials = chosen
				.map(([part]) => part)
				.filter((part) => capital.test(part))
				.map((part) => part[0])
				.join('');
			if (initials.length > letters.length) break;
			if (initials === letters || (letters.startsWith(initials) && initials.length >= 3)) {
				found.set(acronym, before.slice(chosen[0]?.index));
				break;
			}
			if (
				initials.length >= 2 &&
				letters.startsWith('IS') &&
				/^Islamic State/.test(before.slice(chosen[0]?.index))
			) {
				found.set(acronym, before.slice(chosen[0]?.index));
				break;
			}
		}
	}
	return found;
}

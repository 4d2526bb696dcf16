import { resolve, type Place } from './article.ts';
import type { Bank } from './bank.ts';
import { cardId, type CardId } from './id.ts';

/** True when asking one card gives away the other, so that they should not follow each other. */
export type Siblings = (a: CardId, b: CardId) => boolean;

/** Of two places in one paragraph. */
function overlap(a: Place, b: Place): boolean {
	return a.start < b.end && b.start < a.end;
}

/**
 * The siblings within banks (U6): two points of one bank that a link joins, or whose quotes share
 * words. Symmetric; no card is its own sibling.
 */
export function siblingsOf(banks: readonly Bank[]): Siblings {
	const joined = new Map<CardId, Set<CardId>>();
	const join = (a: CardId, b: CardId): void => {
		if (a !== b) joined.set(a, (joined.get(a) ?? new Set()).add(b));
	};
	for (const bank of banks) {
		for (const { from, to } of bank.links) {
			join(cardId(bank.id, from), cardId(bank.id, to));
			join(cardId(bank.id, to), cardId(bank.id, from));
		}
		// By paragraph: a bank may have thousands of points, a paragraph has a handful.
		const quoted = new Map<number, { id: CardId; place: Place }[]>();
		for (const point of bank.points) {
			const place = resolve(point.quote, bank.article);
			if (!place.ok) continue;
			const { paragraph } = place.value;
			const here = { id: cardId(bank.id, point.id), place: place.value };
			const others = quoted.get(paragraph) ?? [];
			for (const other of others) {
				if (!overlap(here.place, other.place)) continue;
				join(here.id, other.id);
				join(other.id, here.id);
			}
			quoted.set(paragraph, [...others, here]);
		}
	}
	return (a, b) => joined.get(a)?.has(b) ?? false;
}

/**
 * Identifiers. Each names one kind of thing, so that a card's id cannot be passed for a bank's.
 * Text inside: letters, digits, `-` and `_`; a card's id joins two with a colon.
 */
declare const kind: unique symbol;

export type Id<K extends string> = string & { readonly [kind]: K };

export type BankId = Id<'bank'>;
export type PointId = Id<'point'>;
export type LinkId = Id<'link'>;
export type QuestionId = Id<'question'>;
export type CardId = Id<'card'>;
export type AttemptId = Id<'attempt'>;
export type EventId = Id<'event'>;
export type HandoutId = Id<'handout'>;
export type DraftId = Id<'draft'>;

/** Names a plain string as an id. The one place where the brand is put on. */
export function id<K extends string>(text: string): Id<K> {
	return text as Id<K>;
}

/** A card is the memory of one point of one bank: its id says which. */
export function cardId(bank: BankId, point: PointId): CardId {
	return id<'card'>(`${bank}:${point}`);
}

/** The bank and the point a card is the memory of. Inverse of {@link cardId}. */
export function cardParts(card: CardId): { bank: BankId; point: PointId } {
	const colon = card.lastIndexOf(':');
	return { bank: id<'bank'>(card.slice(0, colon)), point: id<'point'>(card.slice(colon + 1)) };
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id of 16 characters, 80 bits, from a source of chance in [0, 1).
 * Two ids meet with a chance of about one in a trillion after a million of them.
 */
export function newId<K extends string>(random: () => number): Id<K> {
	let text = '';
	for (let i = 0; i < 16; i++) text += alphabet[Math.floor(random() * 32)];
	return id<K>(text);
}

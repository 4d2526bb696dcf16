/**
 * A person's name as bits: five for each letter where it is written as most names are, each word
 * with one capital, else UTF-8.
 */
import type { BitReader, BitWriter } from './bits.ts';

/** 26 letters and what stands between the parts of names; then: the next letter is of the other case. */
const signs = "abcdefghijklmnopqrstuvwxyz -.’'";
const otherCase = signs.length;
const among = otherCase + 1;

export function writeName(name: string, to: BitWriter): void {
	const places = placesOf(name);
	to.one(places ? 1 : 0, 2);
	if (!places) return to.text(name);
	to.number(places.length, 3);
	for (const place of places) to.one(place, among);
}

/** Inverse of {@link writeName}; throws `Malformed` beyond so many characters. */
export function readName(from: BitReader, most: number): string {
	if (from.one(2) === 0) return from.text(most);
	let name = '';
	let turned = false;
	for (let left = from.number(3, 2 * most); left > 0; left--) {
		const place = from.one(among);
		if (place === otherCase) turned = true;
		else {
			const sign = signs[place] ?? '';
			name += startsWord(name) === turned ? sign : sign.toUpperCase();
			turned = false;
		}
	}
	return name.slice(0, most);
}

/** The places of a name's characters, or undefined where one has none. */
function placesOf(name: string): number[] | undefined {
	const places: number[] = [];
	for (let at = 0; at < name.length; at++) {
		const char = name[at] ?? '';
		const small = char.toLowerCase();
		const place = signs.indexOf(small);
		if (place < 0) return undefined;
		const usual = startsWord(name.slice(0, at)) ? small.toUpperCase() : small;
		if (char !== usual) places.push(otherCase);
		places.push(place);
	}
	return places;
}

/** A capital is usual at the beginning and behind a blank or a hyphen. */
function startsWord(before: string): boolean {
	return /(?:^|[ -])$/.test(before);
}

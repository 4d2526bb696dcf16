import { stopWords } from '../lexicon.ts';

/** Words that hardly tell one question from another. */
const everyday = new Set(
	`make makes made making take takes took taken give gives gave given come comes came start starts
	started begin begins began stop stopped seem seems seemed remain remains stay stays want wants wanted
	need needs needed like likes liked keep keeps kept become becomes became help helps helped change
	changes changed know knows knew look looks looked find finds found work works worked show shows
	showed mean means meant thing things kind kinds sort lots number numbers matter matters best better
	good great more most less least article author according what which whose answer does having being
	every almost about around nearly others another`.split(/\s+/)
);

/** The words of a text that say something of their own, each once: long ones, names and figures. */
export function tellingWords(text: string): string[] {
	const found = text.match(/[\p{L}\d][\p{L}\d’'.,-]*/gu) ?? [];
	const plain = found.map((word) => word.toLowerCase().replace(/[’']s?$|[.,]$/g, ''));
	return [
		...new Set(
			plain.filter(
				(word) =>
					(word.length > 2 || /\d/.test(word)) && !stopWords.has(word) && !everyday.has(word)
			)
		)
	];
}

/** What a stem must say, and what it must say together with its answer, for the answer to be worth asking. */
const fewest = { stem: 2, answer: 2, both: 6 };

/** Says a stem enough to be understood by itself, and an answer enough to be worth remembering? */
export function isTelling(stem: string, answer: string): boolean {
	const [given, asked] = [tellingWords(stem), tellingWords(answer)];
	const fresh = asked.filter((word) => !given.includes(word));
	return (
		given.length >= fewest.stem &&
		(fresh.length >= fewest.answer || /\p{Lu}/u.test(answer.slice(1))) &&
		given.length + fresh.length >= fewest.both
	);
}

import { seeded, shuffled } from '#lib/domain/random.ts';
import type { Choice } from '#lib/domain/kinds/choice.ts';
import type { Analysis } from './analysis.ts';
import type { Entity } from './entities.ts';
import { countries, countryOf, withArticle } from './gazetteer.ts';
import { placeNouns } from './lexicon.ts';
import { organisationSorts, placeSorts } from './name-sorts.ts';
import { writeLike, type Quantity } from './quantities.ts';
import { remembered } from './remembered.ts';

/** Three good options beat four: a choice has three wrong ones at most, and two at least. */
const mostWrong = 3;
const fewestWrong = 2;

/**
 * Wrong numbers near a right one, written like it and as round as it is, above and below. None that
 * the text around it also names (`avoid`, as written), and no year after the `latest`.
 */
export function nearNumbers(
	quantity: Quantity,
	written: string,
	avoid: ReadonlySet<string>,
	latest = Infinity
): string[] {
	const { value, type } = quantity;
	const random = seeded(`${written}|${value}`);
	const texts = candidates(value, type)
		.filter((other) => other > 0 && Math.abs(other - value) > value * 1e-6)
		.filter((other) => type !== 'year' || other <= Math.max(latest, value))
		.filter((other) => type !== 'percent' || (other < 100 && other >= 1))
		.map((other) => writeLike(other, written));
	const alike = (text: string) => /\d/.test(text) === /\d/.test(written);
	const fresh = [...new Set(texts)].filter(
		(text) => text !== written && !avoid.has(text) && alike(text) && text !== 'hundred'
	);
	const below = Math.floor(random() * (mostWrong + 1));
	const number = (text: string) => Number(text.replace(/[^\d.]/g, ''));
	const named = !/\d/.test(written);
	const sides = named
		? { low: fresh.slice(0, 2), high: fresh.slice(2) }
		: {
				low: fresh.filter((text) => number(text) < number(written)),
				high: fresh.filter((text) => number(text) > number(written))
			};
	const low = shuffled(sides.low, random).slice(0, below);
	const high = shuffled(sides.high, random).slice(0, mostWrong - low.length);
	const fill = sides.low.filter((text) => !low.includes(text));
	return [...low, ...high, ...fill].slice(0, mostWrong);
}

const foretells =
	/\b(?:will|must|may|might|could|plans?|expects?|expected|forecast|aims?|by (?:\p{Lu}\p{Ll}+ )?20\d\d|from 20\d\d|next)\b/u;

/** The last year that a text can speak of as past: of its publication, or a little after those it names. */
export const latestYear = remembered(({ article }: Analysis): number => {
	const { published } = article.source;
	if (published) return Number(published.slice(0, 4));
	const told = article.paragraphs.flatMap(({ text }) => text.split(/(?<=[.!?]) /));
	const years = told
		.filter((text) => !foretells.test(text))
		.flatMap((text) => text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []);
	return years.length === 0 ? Infinity : Math.max(...years.map(Number)) + 1;
});

function candidates(value: number, type: Quantity['type']): number[] {
	if (type === 'year') return [-12, -9, -6, -4, -3, 3, 4, 5, 7, 9].map((step) => value + step);
	if (value <= 20 && Number.isInteger(value)) {
		return [-4, -3, -2, -1, 1, 2, 3, 4, 5].map((step) => value + step).filter((other) => other > 1);
	}
	const unit = roundness(value);
	if (type === 'percent' && value > 85) return nearWhole(value);
	const factors =
		value < 100 ? [0.5, 0.6, 0.75, 1.25, 1.4, 1.6] : [0.4, 0.55, 0.7, 0.8, 1.25, 1.45, 1.7, 2, 2.4];
	return factors.map((factor) => {
		const rounded = Math.round((value * factor) / unit) * unit;
		return Number(rounded.toPrecision(12));
	});
}

/** Shares near the whole: others that are near it too. */
function nearWhole(value: number): number[] {
	const unit = Number.isInteger(value) ? 1 : 0.1;
	return [0.98, 0.95, 0.92, 0.88, 1.03].map((factor) =>
		Number((Math.round((value * factor) / unit) * unit).toPrecision(6))
	);
}

/** The power of ten, times 1 or 5, that a number is a multiple of: 1,500 → 500, 56 → 1, 4.3 → 0.1. */
function roundness(value: number): number {
	for (let power = 10; power >= -3; power--) {
		for (const digit of [5, 1]) {
			const unit = digit * 10 ** power;
			const count = value / unit;
			if (count >= 2 && Math.abs(count - Math.round(count)) < 1e-6) return unit;
		}
	}
	return value / 10;
}

const isWhole = (name: string) => /^(?:Great )?Britain$|^UK$|^United Kingdom$/.test(name);
const isBritish = (name: string) =>
	isWhole(name) || /^(?:England|Scotland|Wales|Northern Ireland)$/.test(name);

/** Do two names stand for one thing, or is one part of the other? */
function sameName(a: string, b: string, analysis: Analysis): boolean {
	const [left, right] = [a, b].map((name) => name.replace(/^the /i, ''));
	if (!left || !right) return false;
	if (left.includes(right) || right.includes(left)) return true;
	if (isBritish(left) && isBritish(right) && (isWhole(left) || isWhole(right))) return true;
	const country = countryOf(left);
	if (country && country === countryOf(right)) return true;
	return analysis.entities.entities.some(
		({ aliases }) => aliases.includes(left) && aliases.includes(right)
	);
}

/** Rivers beside rivers, schools beside schools, towns beside towns; what has "the" beside what has it. */
function sort({ type, name, mentions }: Entity, { sentences }: Analysis): string {
	const parts = name.toLowerCase().split(/[\s-]+/);
	if (type === 'organisation')
		return (
			organisationSorts.find((heads) => parts.some((part) => heads.includes(part)))?.[0] ?? type
		);
	if (type !== 'place') return type;
	const known = placeSorts.find(([, names]) => names.includes(name))?.[0];
	const noun = parts.find((part) => placeNouns.has(part));
	if (known ?? noun) return known ?? noun ?? type;
	const definite = mentions.some(
		({ sentence, from }) => sentences[sentence]?.words[from - 1]?.lower === 'the'
	);
	return definite ? 'place with “the”' : type;
}

/** "Yossi Yovel of Tel Aviv University": two names, of which the first is a person's. */
const personOf =
	/^(?!.*(?:University|College|School|Institute|Bank|Ministry|Museum|House|Council|Academy|Society|Library|Hospital|Department|Church|Court|Board|Office) of)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ of /u;

/**
 * Wrong names of the answer's type: others of the article first, the most mentioned first; countries
 * are filled up with neighbours. None that `around`, the sentence asked about, mentions.
 */
export function otherNames(entity: Entity, around: string, analysis: Analysis): string[] {
	const taken: string[] = [];
	const fits = (name: string) =>
		!around.includes(name) &&
		!personOf.test(name) &&
		!sameName(name, entity.name, analysis) &&
		!entity.aliases.some((alias) => sameName(name, alias, analysis)) &&
		!taken.some((other) => sameName(name, other, analysis));
	const own = analysis.entities.entities
		.filter((other) => sort(other, analysis) === sort(entity, analysis))
		.filter((other) => other !== entity && other.type === entity.type && other.type !== 'other')
		.sort((a, b) => b.mentions.length - a.mentions.length);
	for (const { name } of own) if (taken.length < mostWrong && fits(name)) taken.push(name);
	if (entity.type === 'country') {
		const region = countryOf(entity.name)?.region;
		const british = isBritish(entity.name);
		const near = countries.filter(
			(country) =>
				country.region === region &&
				(!british || isBritish(country.name) || country.name === 'Ireland')
		);
		for (const { name } of shuffled(near, seeded(entity.name + around))) {
			if (taken.length < mostWrong && fits(name)) taken.push(name);
		}
	}
	return taken;
}

/** A name as an option: countries that need it with "the". */
export function asOption(name: string): string {
	return withArticle(name);
}

/**
 * A choice from the right option and wrong ones, in an order that the stem decides. Nothing with
 * fewer than two wrong ones, or when two options are one.
 */
export function choiceOf(
	stem: string,
	explanation: string,
	right: string,
	wrong: readonly { readonly text: string; readonly why: string }[]
): Omit<Choice, 'id' | 'points' | 'quote'> | undefined {
	const options = [{ text: right }, ...wrong.slice(0, mostWrong)];
	const distinct = new Set(options.map(({ text }) => text.toLowerCase()));
	if (options.length < fewestWrong + 1 || distinct.size < options.length) return undefined;
	const mixed = shuffled(options, seeded(stem));
	return {
		kind: 'choice',
		stem,
		explanation,
		options: mixed,
		answerKey: mixed.findIndex(({ text }) => text === right)
	};
}

import { acronymsOf } from '../acronyms.ts';
import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities.ts';
import { roles } from '../lexicon.ts';
import type { PointDraft } from '../points.ts';
import type { Sentence } from '../document.ts';
import { nameQuestions } from './names.ts';
import { wordCount, type Draft } from './draft.ts';

/** "What does TTP stand for?" */
function acronyms(sentence: Sentence): Draft[] {
	return [...acronymsOf(sentence.text)].flatMap(([acronym, full]) => {
		const text = `“${acronym}” is short for ${full}.`;
		if (text.split(full).length !== 2) return [];
		const point: PointDraft = {
			statement: text,
			mark: full,
			paragraph: sentence.paragraph,
			exact: sentence.text,
			sentence: sentence.index,
			nature: { type: 'fact', label: 'reported' }
		};
		return [
			{
				rule: 'acronym',
				points: [point],
				answer: full,
				question: {
					kind: 'short-answer',
					stem: `In the article, what does “${acronym}” stand for?`,
					explanation: text,
					accept: [full, `the ${full}`]
				}
			} satisfies Draft
		];
	});
}

const roleEnd =
	/\s*(?:,|:|;|\.|$|\s(?:said|says|announced|admitted|warned|told|added|explained)\b)/;

/** The role an article gives a person beside the name: "X, director of the IEA," or "the director, X". */
function roleOf(entity: Entity, text: string): string | undefined {
	for (const name of entity.aliases) {
		const at = text.indexOf(name);
		if (at < 0) continue;
		const found = roleBeside(text.slice(0, at), text.slice(at + name.length));
		if (found) return found;
	}
	return undefined;
}

const hasRole = (text: string) =>
	text.split(/[\s-]+/).some((word) => roles.has(word.toLowerCase()));

function roleBeside(before: string, after: string): string | undefined {
	const following =
		/^,\s+(?:now |then |formerly |currently )?((?:the |an? )?[^,;:“”()]{4,110}?)(?=,|:|\.|$)/.exec(
			after
		)?.[1];
	const cut = following?.split(roleEnd)[0];
	if (cut && hasRole(cut) && !/^(?:who|which|and|but|because|in|on|at|to|is|was)\b/.test(cut))
		return cut;
	const ahead =
		/(?:^|[,.;]\s+)((?:the|an?)\s[^,;:“”()]{3,90}|\p{Lu}[\p{L}]+[’']s [^,;:“”()]{3,80}),\s*$/iu.exec(
			before
		)?.[1];
	if (ahead && hasRole(ahead)) return ahead;
	const title =
		/((?:\p{Lu}\p{L}+[’']s |the )?(?:former |acting |current |deputy |then-)?(?:[Pp]rime [Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]ecretary|[Mm]inister|[Ee]xpert|[Ee]conomist))\s+$/u.exec(
			before
		)?.[1];
	return title && wordCount(title) >= 2 ? title : undefined;
}

/** The role with what "the university" in it stands for. */
function named(role: string | undefined, { index, words, text }: Sentence, { standing }: Analysis) {
	const phrases = (standing[index]?.references ?? []).filter(({ from, to }) => to - from > 1);
	return phrases.reduce((written, { from, to, replacement }) => {
		const plain = text.slice(words[from]?.start, words[to - 1]?.end);
		return written?.split(plain).join(replacement);
	}, role);
}

/** "the mayor": of which town, the words do not say. */
function isBareRole(role: string): boolean {
	const bare = role.replace(/^(?:the|an?|now|then|former) /gi, '');
	return (
		wordCount(bare) < 2 ||
		/^(?:prime minister|vice president|chief executive|general secretary)$/i.test(bare)
	);
}

/** "Who is the governor of Kumla Prison?" */
function roleQuestions(sentence: Sentence, analysis: Analysis): Draft[] {
	return analysis.entities.within(sentence).flatMap((entity) => {
		const here = entity.mentions.some((mention) => mention.sentence === sentence.index);
		if (entity.type !== 'person' || !here) return [];
		const role = named(roleOf(entity, sentence.text), sentence, analysis);
		if (!role || wordCount(role) > 14 || isBareRole(role)) return [];
		const told = /^(?:the|an?)\b/i.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
		const definite = told.replace(/^an? /, 'the ');
		const possessive =
			/^(?:\p{Lu}[\p{L}-]+ ){0,4}\p{Lu}[\p{L}-]*[’']s? /u.test(definite) || /^the /.test(definite);
		const text = `${entity.name} is ${possessive ? definite : `the ${definite}`}`;
		const mark = entity.name;
		if (/\b(?:he|him|his|she|her|them|their|whose|at the time)\b/.test(text)) return [];
		const point = {
			statement: `${text}.`,
			mark,
			paragraph: sentence.paragraph,
			exact: sentence.text,
			sentence: sentence.index,
			nature: { type: 'fact', label: 'reported' } as const
		};
		if (text.split(mark).length !== 2) return [];
		const stem = `According to the article, who is ${possessive ? definite : `the ${definite}`}?`;
		const drafts = nameQuestions(stem, entity, point.statement, sentence.text, analysis).map(
			(question) =>
				({ rule: 'role', points: [point], answer: entity.name, question }) satisfies Draft
		);
		const back: Draft = {
			rule: 'role',
			points: [point],
			answer: told,
			question: {
				kind: 'recall',
				stem: `Who is ${entity.name}, according to the article?`,
				explanation: point.statement,
				answer: told.charAt(0).toUpperCase() + told.slice(1)
			}
		};
		return [...drafts, back];
	});
}

const definitions: readonly RegExp[] = [
	/(?:^|[\s,])((?:\p{Ll}[\p{Ll}-]+ ){0,2}\p{Ll}[\p{Ll}-]+) – ((?:an?|the|members|people|those)(?:\s[^\s–;:“”.]+){3,16}?)(?= –|$)/u,
	/(?:^|\s)((?:\p{Ll}[\p{Ll}-]+ ){0,1}\p{Ll}[\p{Ll}-]+), ((?:an? (?:kind|type|form|sort|process|system|method|substance|chemical|group|device|tool|measure|disease|gas|metal|mineral|plant|animal|machine|layer|region|region)\b|which (?:is|are) an? )[^,;:“”.]{8,100})/u,
	/^(?:An? )?(\p{Lu}?[\p{L}-]+(?: \p{Ll}[\p{Ll}-]+)?) (?:is|are) (an? [^,;:“”.]{6,40} (?:that|which|used|made|where|in which)\b[^;:“”.]{8,90})$/u
];

const notTerms =
	/\b(?:is|are|was|were|the|a|an|of|that|this|it|they|there|year|day|time|way|percent|levels?|today|now|years?|months?)$/i;

/** ", which is a different matter": said of it, and no explanation. */
const remark =
	/^(?:an?|the) (?:\p{Ll}+ ){0,2}(?:matter|thing|pity|shame|problem|fact|lot|sign|point|reason|way|start|mistake|help|joke|story|question|success|failure|surprise)\b/u;

/** "Which term does the article describe as …?" for a word beside its definition. */
function terms(sentence: Sentence): Draft[] {
	const match = definitions
		.map((pattern) => pattern.exec(sentence.text.replace(/[.]$/, '')))
		.find(Boolean);
	const [, raw, meaning] = match ?? [];
	if (!raw || !meaning || notTerms.test(raw)) return [];
	if (/^(?:(?:milli|centi|kilo)?met(?:re|er)|inch|mile|degree|gram|kilogram|litre|tonne)/.test(raw))
		return [];
	const cut = raw
		.split(' ')
		.findLastIndex((part) =>
			sentence.words.some(({ text, tag }) => text === part && !/^(?:NN|JJ|VBG|VBN)/.test(tag))
		);
	const term = raw
		.split(' ')
		.slice(cut + 1)
		.join(' ');
	const definition = meaning.replace(/^which (?:is|are) /, '').trim();
	const head = term.split(' ').at(-1) ?? '';
	const noun = sentence.words.find(({ text }) => text === head);
	if (noun && !/^NN/.test(noun.tag)) return [];
	if (remark.test(definition)) return [];
	if (head.length < 4 || definition.toLowerCase().includes(head.toLowerCase())) return [];
	const plural = /^(?:members|people|those)\b/.test(definition) || /[^s]s$/.test(head);
	const text = `${term.charAt(0).toUpperCase()}${term.slice(1)} ${plural ? 'are' : 'is'} ${definition}`;
	const marked = text.slice(0, term.length);
	if (text.split(marked).length !== 2) return [];
	const point: PointDraft = {
		statement: `${text}.`,
		mark: marked,
		paragraph: sentence.paragraph,
		exact: sentence.text,
		sentence: sentence.index,
		nature: { type: 'fact', label: 'reported' }
	};
	return [
		{
			rule: 'term',
			points: [point],
			answer: term,
			question: {
				kind: 'short-answer',
				stem: `Which term does the article explain as “${definition}”?`,
				explanation: `${text}.`,
				accept: [term]
			}
		},
		{
			rule: 'term',
			points: [point],
			answer: definition,
			question: {
				kind: 'recall',
				stem: `How does the article explain the term “${term}”?`,
				explanation: `${text}.`,
				answer: definition.charAt(0).toUpperCase() + definition.slice(1)
			}
		}
	];
}

/** Acronyms, roles of people, and words that the article explains. */
export function draftTerms(sentence: Sentence, analysis: Analysis): Draft[] {
	return [...acronyms(sentence), ...roleQuestions(sentence, analysis), ...terms(sentence)];
}

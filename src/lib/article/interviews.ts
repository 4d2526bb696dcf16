/** Interviews printed as questions and answers, each in a paragraph of its own: the answers are one person's words. */
import type { Sentence } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { looksPersonal } from './name-type.ts';
import type { Voice } from './voice.ts';

/** What the form of an interview tells of its sentences. */
export interface Interview {
	/** By sentence number: the answers, in the words of the person asked. */
	readonly voices: ReadonlyMap<number, Voice>;
	/** Numbers of the sentences with which the answers are asked for: they state nothing. */
	readonly prompts: ReadonlySet<number>;
}

const none: Interview = { voices: new Map(), prompts: new Set() };

/** Fewer questions between paragraphs are a way of writing. */
const fewestQuestions = 3;
const mostWordsOfPrompt = 40;
/** A remark of the one who asks, without a question mark, is a short paragraph of one sentence. */
const mostWordsOfRemark = 24;

const own = /^(?:i|me|my|we|us|our|myself|mine)$/;

function paragraphsOf(sentences: readonly Sentence[]): Sentence[][] {
	const found = new Map<number, Sentence[]>();
	for (const sentence of sentences) {
		const same = found.get(sentence.paragraph);
		if (same) same.push(sentence);
		else found.set(sentence.paragraph, [sentence]);
	}
	return [...found.values()];
}

const wordsIn = (paragraph: readonly Sentence[]) =>
	paragraph.reduce((sum, { words }) => sum + words.length, 0);

function asks(paragraph: readonly Sentence[]): boolean {
	const last = paragraph.at(-1)?.text ?? '';
	return /\?["”’*]*$/.test(last) && wordsIn(paragraph) <= mostWordsOfPrompt;
}

/** "Some say nobody needs a clock any more.": what the one who asks puts to the other. */
function remarks(paragraph: readonly Sentence[]): boolean {
	const personal = paragraph.some(({ words }) => words.some(({ lower }) => own.test(lower)));
	return paragraph.length === 1 && wordsIn(paragraph) <= mostWordsOfRemark && !personal;
}

/** The person whom the paragraphs before the first question bring in; the first one, if several are named. */
function personAsked(intro: readonly Sentence[], { entities }: EntityIndex): Entity | undefined {
	const named = (entity: Entity) =>
		entity.mentions.some(({ sentence }) => intro.some(({ index }) => index === sentence));
	const here = entities.filter(named);
	return (
		here.find(({ type, name }) => type === 'person' && name.includes(' ')) ??
		here.find(({ type, name }) => type === 'other' && looksPersonal(name))
	);
}

/** Says most of the answers "I"? Else the questions are the author's, who answers them. */
function speaksOfSelf(answers: readonly (readonly Sentence[])[]): boolean {
	const personal = answers.filter((paragraph) =>
		paragraph.some(({ words }) => words.some(({ lower }) => own.test(lower)))
	);
	return personal.length * 2 >= answers.length;
}

/** The answers and the questions of an interview; nothing of an article that is none. */
export function readInterview(sentences: readonly Sentence[], entities: EntityIndex): Interview {
	const paragraphs = paragraphsOf(sentences);
	const first = paragraphs.findIndex(asks);
	const questions = paragraphs.filter(asks).length;
	const person = personAsked(paragraphs.slice(0, Math.max(0, first)).flat(), entities);
	if (questions < fewestQuestions || !person) return none;
	const rest = paragraphs.slice(first);
	const asked = rest.filter((paragraph) => asks(paragraph) || remarks(paragraph));
	const answers = rest.filter((paragraph) => !asked.includes(paragraph));
	if (!speaksOfSelf(answers)) return none;
	const voices = new Map<number, Voice>();
	for (const { index, words } of answers.flat()) {
		const content = { from: 0, to: words.length };
		voices.set(index, { speaker: person.name, entity: person, how: 'quoted', content });
	}
	return { voices, prompts: new Set(asked.flat().map(({ index }) => index)) };
}

/** Are the sentence's words all the speaker's, as in an answer, and not a quotation in the article's own? */
export function isAnswer({ words }: Sentence, voice: Voice | undefined): boolean {
	return voice?.how === 'quoted' && voice.content.from === 0 && voice.content.to === words.length;
}

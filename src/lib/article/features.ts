import type { Article } from '#lib/domain/article.ts';
import type { Analysis } from './analysis.ts';
import { wordCount, type Draft } from './draft/draft.ts';
import { assumedIn, hangingIn, isRelative } from './draft/hanging.ts';
import { tellingWords } from './draft/information.ts';
import { nearness } from './draft/place-of-answer.ts';
import { settingOf } from './draft/setting.ts';
import type { Entity } from './entities.ts';
import { remembered } from './remembered.ts';

const pronouns = /\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those)\b/gi;
const vague = /\b(?:some|others?|things?|something|such|various|certain|several|many|most)\b/gi;

function count(text: string, pattern: RegExp): number {
	return (text.match(pattern) ?? []).length;
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}

const causal =
	/\b(?:led to|lead to|caused|causes|cause of|resulted in|given rise|worsened|brought about|helped to|because|reason)\b/i;
const compound = /, (?:and|but|so|while|whereas|although) /;

/** Words that tell what the stem is about: of the title, and names. */
function anchors(stem: string, names: readonly Entity[], { article }: Analysis): number {
	const lower = stem.toLowerCase();
	const title = titleWords(article).filter((word) => lower.includes(word));
	const named = names.filter(({ aliases }) => aliases.some((alias) => stem.includes(alias)));
	return title.length + named.length;
}

const titleWords = remembered(({ source }: Article) => tellingWords(source.title));

const pronoun = /^(?:it|they|them)$/;
const standIn = /^(?:it|its|they|them|their)$/;

/** What makes it doubtful that the question says what the sentence says, and about what. */
function doubts(draft: Draft, analysis: Analysis): Record<string, number> {
	const [point] = draft.points;
	const sentence = analysis.sentences[point.sentence];
	const standing = analysis.standing[point.sentence];
	const word = (at: number) => sentence?.words[at]?.lower ?? '';
	const guessed = standing?.references.filter(({ from }) => standIn.test(word(from))) ?? [];
	const kept = [...(standing?.inside.keys() ?? [])].filter((at) => pronoun.test(word(at)));
	const setting = settingOf(draft, analysis);
	const whole = sentence?.text.replace(/[.?!]+["”’]?$/, '').length ?? 1;
	return {
		open: setting === 'open' ? 1 : 0,
		general: setting === 'general' ? 1 : 0,
		near: sentence ? nearness(sentence, draft.answer) : 0,
		guessed: Math.min(2, guessed.length) / 2,
		kept: Math.min(2, kept.length) / 2,
		unsure: sentence && sentence.margin < 3 ? 1 : 0,
		part: Math.max(0, 1 - point.statement.length / whole)
	};
}

/** What the ranking looks at besides the rule and the kind. Each is 0 … 1 or a small number. */
export function features(draft: Draft, analysis: Analysis): Record<string, number> {
	const { question, answer, points } = draft;
	const [point] = points;
	const { stem } = question;
	const sentence = analysis.sentences[point.sentence];
	const standing = analysis.standing[point.sentence];
	const set = question.kind === 'ordering' || question.kind === 'matching';
	const [words, answerWords] = [wordCount(stem), set ? 0 : wordCount(answer)];
	const content = answer.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
	const echoed = content.filter((word) => stem.toLowerCase().includes(word)).length;
	const names = sentence ? analysis.entities.within(sentence) : [];
	const mentions = Math.max(0, ...names.map((name) => name.mentions.length));
	return {
		centrality: analysis.centrality[point.sentence] ?? 0,
		early: 1 - share(point.sentence, analysis.sentences.length),
		opensParagraph: sentence?.place === 0 ? 1 : 0,
		longStem: Math.max(0, words - 22) / 10,
		shortStem: Math.max(0, 9 - words) / 4,
		longSentence: Math.max(0, (sentence?.words.length ?? 0) - 28) / 12,
		margin: Math.min(1, Math.max(0, sentence?.margin ?? 0) / 20),
		quoted: analysis.voices.get(point.sentence)?.how === 'quoted' ? 1 : 0,
		reported: analysis.voices.has(point.sentence) ? 1 : 0,
		longAnswer: Math.max(0, answerWords - 12) / 6,
		oneWord: answerWords === 1 ? 1 : 0,
		claim: point.nature.type === 'claim' ? 1 : 0,
		argued: /^The author argues/.test(stem) ? 1 : 0,
		echo: question.kind === 'true-false' || set ? 0 : share(echoed, content.length),
		pronouns: Math.min(2, count(stem, pronouns)) / 2,
		vague: Math.min(2, count(stem, vague)) / 2,
		commas: Math.min(3, count(stem, /,/g)) / 3,
		replaced: standing && standing.references.length > 0 ? 1 : 0,
		inside: standing && standing.inside.size > 0 ? 1 : 0,
		named: names.length > 0 ? 1 : 0,
		oftenNamed: Math.min(1, mentions / 6),
		figure: /\d/.test(stem) ? 1 : 0,
		definite: /^(?:the|according to the article, (?:who|what) is the)\b/i.test(stem) ? 1 : 0,
		gapLate: question.kind === 'cloze' ? share(stem.indexOf('{1}'), stem.length) : 0,
		assumed: assumedIn(draft, analysis).length > 0 ? 1 : 0,
		telling: Math.min(10, tellingWords(stem).length) / 10,
		tellingAnswer: Math.min(5, tellingWords(answer).length) / 5,
		anchored: Math.min(2, anchors(stem, names, analysis)) / 2,
		relative: isRelative(draft) ? 1 : 0,
		hanging: hangingIn(draft, analysis).length > 0 ? 1 : 0,
		...doubts(draft, analysis),
		compound: compound.test(stem) ? 1 : 0,
		causal: causal.test(stem) ? 1 : 0
	};
}

import type { Sentence, Word } from './document.ts';
import { childrenOf } from './tree.ts';

/** Words that point at something said. */
export const demonstratives = new Set(['this', 'that', 'these', 'those', 'such']);

const openWords = new Set([
	'another',
	'both',
	'former',
	'latter',
	'here',
	'there',
	'herself',
	'hers',
	'so',
	'similar',
	'later',
	'earlier'
]);

/** Nouns that sum up what was just said: "the decision", "the increase". */
const shells = new Set(
	`decision success failure increase rise fall decline drop change shift result results finding findings
	move plan plans idea proposal figures figure deal practice argument approach effect effects answer
	problem problems difference gap reason reasons question debate dispute claim claims event events
	incident situation outcome discovery news trend experience work case cases point process step steps
	cause causes rest remainder exception hope hopes`.split(/\s+/)
);

/** A summing noun with "the" and nothing that says of what. */
function isShell(sentence: Sentence, at: Word): boolean {
	if (!shells.has(at.lower) || !/^NNS?$/.test(at.tag)) return false;
	const own = at.children.map((index) => sentence.words[index] as Word);
	const told = own.some(({ label }) => /^(?:nmod|acl|acl:relcl|appos|compound|ccomp)/.test(label));
	const pointed = sentence.words
		.slice(Math.max(0, at.index - 3), at.index)
		.some(({ lower }) => /^(?:the|each|both)$/.test(lower));
	return pointed && !told && sentence.words[at.index + 1]?.lower !== 'of';
}

/** "the last one", "the first", "others": of what, the sentence does not say. */
const quantifiers = new Set('some many most few several all none half each'.split(' '));

/** Nothing that "one" could count stands after it. */
function isNominal(after: Word | undefined): boolean {
	return (
		!/^(?:NN|JJ|CD|HYPH|RB|VBG|VBN)/.test(after?.tag ?? '') &&
		!/^(?:in|or|and|-)$/.test(after?.lower ?? '')
	);
}

function isProNoun({ words }: Sentence, { lower, index, tag, label, head }: Word): boolean {
	const before = words[index - 1];
	const after = words[index + 1];
	if (after?.lower === 'of' || /^NN/.test(after?.tag ?? '')) return false;
	if (tag === 'CD' && !/^\d{4}$/.test(lower) && after?.lower === 'that') return true;
	if (lower === 'others') return true;
	if (lower === 'same')
		return before?.lower === 'the' && !/^(?:JJ|CD|VBG|HYPH)/.test(after?.tag ?? '');
	if (lower === 'rest') return before?.lower === 'the';
	if (/^(?:first|second|third|last)$/.test(lower)) {
		return before?.lower === 'the' && !/^(?:JJ|CD|VBG|HYPH|TO)/.test(after?.tag ?? '');
	}
	const opening =
		index === 0 || (index === 1 && /^(?:only|just|another)$/.test(words[0]?.lower ?? ''));
	if (opening && isLoneCount(words, index)) return true;
	if (opening && label.startsWith('nsubj') && head !== index + 1) {
		if (quantifiers.has(lower) || (tag === 'CD' && !/^\d{4}$/.test(lower))) return true;
	}
	if (lower !== 'one' && lower !== 'ones') return false;
	const pointed = /^(?:the|that|this|each|another|which)$/.test(before?.lower ?? '');
	const described = /^JJ/.test(before?.tag ?? '');
	if (lower === 'one' && /^(?:VBG|VB)$/.test(before?.tag ?? '')) return isNominal(after);
	if (label === 'obj' && lower === 'one' && !/^(?:in|or|and)$/.test(after?.lower ?? ''))
		return true;
	return tag === 'CD' ? described || pointed : pointed || described;
}

/** "Ten left", "only one in sixteen called": of whom, the sentence before says. Not "four in five workers". */
function isLoneCount(words: readonly Word[], index: number): boolean {
	const { tag, lower } = words[index] as Word;
	if (tag !== 'CD' || /^\d{4}$/.test(lower)) return false;
	const [next, of, after] = words.slice(index + 1, index + 4);
	if (next?.lower === 'in' && of?.tag === 'CD') return !/^(?:NN|JJ|VBG|DT)/.test(after?.tag ?? '');
	return (
		/^(?:VBD|VBZ|VBP|MD)$/.test(next?.tag ?? '') || (next?.tag === 'VBN' && next.head === index)
	);
}

/** Verbs that mean nothing without what they take up: "Britain followed", "the council agreed". */
const relational = new Set(
	'follow agree disagree refuse respond react comply object join intervene apologise apologize'.split(
		' '
	)
);

/** Does the verb leave out what it takes up? A time or a place beside it does not say what. */
function isElliptic(sentence: Sentence, at: Word): boolean {
	const passive = childrenOf(sentence, at, 'aux:pass').length > 0;
	if (!relational.has(at.lemma) || !/^VB[DZPN]?$/.test(at.tag) || passive) return false;
	if (at.tag === 'VBN' && childrenOf(sentence, at, 'aux').length === 0) return false;
	const said = childrenOf(sentence, at, 'obj', 'ccomp', 'xcomp', 'obl:agent', 'compound:prt');
	const taken = childrenOf(sentence, at, 'obl').some((part) =>
		/^(?:to|with|by|from)$/.test(sentence.words[part.children[0] ?? -1]?.lower ?? '')
	);
	const quoted = sentence.text.includes('“');
	return said.length === 0 && !taken && !quoted;
}

/** Verbs whose object is counted: "ate 700 million a year". */
const counted = new Set(
	'have own eat buy sell keep count employ produce carry make plant lose begin start open close build hold'.split(
		' '
	)
);

/** "began with two", "has over 9,000": of what, the sentence before says, or a noun before it in this one. */
function isCountAlone({ words }: Sentence, { tag, form, index, lower }: Word): boolean {
	if (tag !== 'CD' || lower === 'one' || /^(?:1[5-9]|20)\d\d$/.test(form)) return false;
	const [before, next] = [words[index - 1], words[index + 1]];
	if (next && !/^(?:DT|,|\.|CC|IN|:|WDT)$/.test(next.tag)) return false;
	if (/^(?:per|of|in|out|to|-)$/.test(next?.lower ?? '') || /[$£€%]/.test(before?.text ?? ''))
		return false;
	let from = index - 1;
	while (
		/^(?:CD|RB|RBR|JJR)$/.test(words[from]?.tag ?? '') ||
		/^(?:over|than|about)$/.test(words[from]?.lower ?? '')
	)
		from--;
	const holder = words[from];
	const holds =
		holder?.lower === 'with' ||
		(holder?.tag.startsWith('VB') === true && counted.has(holder.lemma));
	return (
		holds && !words.slice(0, from).some((word) => word.tag === 'NNS' && !/^nsubj/.test(word.label))
	);
}

/** "until then", "at the time": a time that was named before. */
function isOpenTime({ words }: Sentence, { lower, index }: Word): boolean {
	const before = words[index - 1]?.lower ?? '';
	if (lower === 'then') return /^(?:until|since|by|before)$/.test(before);
	const after = words[index + 1]?.lower ?? '';
	return (
		lower === 'time' &&
		before === 'the' &&
		/^(?:at|by)$/.test(words[index - 2]?.lower ?? '') &&
		!/^(?:of|when|that|the)$/.test(after)
	);
}

const stretch =
	/^(?:days?|weeks?|months?|years?|decades?|hours?|minutes?|centur(?:y|ies)|end|start|beginning)$/;

/** "After eight months, …", "By the end of the year, …": counted from what was told before. */
function countsFrom({ words }: Sentence, { index, lower }: Word): boolean {
	if (index > 0 || !/^(?:after|within|by|before|at)$/.test(lower)) return false;
	const until = words.findIndex(({ form, tag }) => form === ',' || /^(?:VB|MD|PRP|NNP)/.test(tag));
	const lead = words.slice(1, until < 0 ? 7 : Math.min(7, until));
	const at = lead.findIndex(({ lower: time }) => stretch.test(time));
	if (at < 0) return false;
	const [of, what, noun] = words.slice(at + 2, at + 5);
	const told = of?.lower === 'of' && !(what?.lower === 'the' && stretch.test(noun?.lower ?? ''));
	const dated = lead.some(({ form, tag }) => tag === 'CD' && /^\d{4}$/.test(form));
	return !told && !dated && !/^(?:next|coming|past|last)$/.test(lead[at - 1]?.lower ?? '');
}

/** Does the word point outside its sentence: "there", "two years later", "the former"? */
export function opens(sentence: Sentence, at: Word): boolean {
	if (isShell(sentence, at) || isProNoun(sentence, at) || isOpenTime(sentence, at)) return true;
	if (countsFrom(sentence, at)) return true;
	if (isElliptic(sentence, at) || isCountAlone(sentence, at)) return true;
	if (!openWords.has(at.lower)) return false;
	if (at.lower === 'there') return at.tag !== 'EX';
	if (at.lower === 'similar') return at.index < 3;
	if (at.lower === 'so') return sentence.words[at.index - 1]?.lemma === 'do';
	if (at.lower === 'later' || at.lower === 'earlier') {
		return /^(?:years?|months?|weeks?|days?|decades?)$/.test(
			sentence.words[at.index - 1]?.lower ?? ''
		);
	}
	if (at.lower === 'here') return true;
	if (at.lower === 'both')
		return !sentence.words.slice(at.index).some(({ lower }) => lower === 'and');
	if (at.lower === 'former')
		return sentence.words[at.index - 1]?.lower === 'the' && at.label !== 'amod';
	return at.label.startsWith('nsubj') || (at.index < 3 && at.label === 'det');
}

const evaluative = new Set(
	`possible impossible clear unclear likely unlikely important essential vital necessary hard difficult
	easy true crucial best better time worth common rare wrong right safe unusual surprising`.split(
		/\s+/
	)
);

/** What is clear or worth it follows: "that …", "to …", "visiting …". */
function isJudged({ words }: Sentence, { index }: Word): boolean {
	const rest = words.slice(index + 1);
	return (
		rest.slice(0, 2).some(({ tag }) => tag === 'VBG') ||
		rest.some(({ lower }) => /^(?:that|to|if|whether|how|why|when|for)$/.test(lower))
	);
}

/** "It is clear that …", "it is not possible to …": the word stands for nothing. */
export function isExpletive(sentence: Sentence, at: Word): boolean {
	const head = sentence.words[at.head];
	if (at.lower !== 'it' || !head) return false;
	if (evaluative.has(head.lower)) return isJudged(sentence, head);
	return at.label === 'expl' && childrenOf(sentence, head, 'csubj', 'ccomp').length > 0;
}

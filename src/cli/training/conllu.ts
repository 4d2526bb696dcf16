/** One word of a treebank: form, lemma, Penn tag, head (1 … n, 0 the root) and relation. */
export interface TreebankWord {
	readonly form: string;
	readonly lemma: string;
	readonly tag: string;
	readonly head: number;
	readonly label: string;
}

/** Subtypes of relations that later stages need; the others are read without their subtype. */
const kept = new Set([
	'nsubj:pass',
	'csubj:pass',
	'aux:pass',
	'acl:relcl',
	'nmod:poss',
	'compound:prt',
	'nmod:unmarked',
	'obl:unmarked',
	'obl:agent'
]);

const spellings: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'’': "'",
	'‘': "'",
	'—': '--',
	'–': '-',
	'…': '...'
};

/**
 * The sentences of a CoNLL-U file (universaldependencies.org/format): word lines only, multi-word
 * ranges and empty nodes are passed over. Quotes and dashes in the tokeniser's spelling.
 */
export function readConllu(text: string): TreebankWord[][] {
	const sentences: TreebankWord[][] = [];
	let words: TreebankWord[] = [];
	const flush = () => {
		if (words.length > 0) sentences.push(words);
		words = [];
	};
	for (const line of text.split(/\r?\n/)) {
		if (line === '') flush();
		if (line === '' || line.startsWith('#')) continue;
		const [number, form, lemma, , tag, , head, relation] = line.split('\t');
		if (!number || !/^\d+$/.test(number) || !form || !tag || !relation) continue;
		const label = kept.has(relation) ? relation : (relation.split(':')[0] as string);
		const spelled = form.replace(/[“”’‘—–…]/g, (sign) => spellings[sign] as string);
		words.push({ form: spelled, lemma: lemma ?? '_', tag, head: Number(head), label });
	}
	flush();
	return sentences;
}

/**
 * Words that are a slip apart and mean different things. When both stand in one group, neither is
 * a misspelling of the other. Only pairs that the other rules of `typed-text.ts` would let through
 * (same first letter, one or two edits by length) need to stand here.
 */
export const lookalikeGroups: readonly string[] = [
	// places and peoples
	'guiana guyana',
	'iran iraq',
	'slovakia slovenia',
	'slovakian slovenian',
	'nigerien nigerian',
	'austrian australian',
	'mauritian mauritanian',
	// judgements and public affairs
	'adapt adopt',
	'adapted adopted',
	'causal casual',
	'compliment complement',
	'conservation conversation',
	'contact contract',
	'councillor counsellor',
	'descent decent',
	'desert dessert',
	'devolution devaluation',
	'discreet discrete',
	'elected erected ejected',
	'election erection ejection',
	'flood food',
	'former farmer',
	'immoral immortal',
	'immorality immortality',
	'inflation inflection',
	'loose lose',
	'marital martial',
	'mediation meditation medication',
	'military militancy militarily',
	'moral morale mortal',
	'morality mortality',
	'nation notion',
	'party parity',
	'persecute prosecute',
	'persecuted prosecuted',
	'persecution prosecution',
	'personal personnel',
	'policy police',
	'principal principle',
	'regime regimen',
	'repeal repel',
	'sanctions sections',
	'secession succession',
	'state stage',
	'stationary stationery',
	'statue statute status',
	'threat treat',
	'through though',
	'trade trace',
	'trail trial',
	'union unison'
];

const groupOf = new Map<string, number>();
lookalikeGroups.forEach((group, index) => {
	for (const word of group.split(' ')) groupOf.set(word, index);
});

/** Openings and endings that turn a word round: `hypertension`, `hypotension`; `trainer`, `trainee`. */
const openings: readonly (readonly [string, string])[] = [
	['inter', 'intra'],
	['hyper', 'hypo'],
	['macro', 'micro'],
	['pre', 'pro']
];
const endings: readonly (readonly [string, string])[] = [
	['er', 'ee'],
	['phile', 'phobe'],
	['philia', 'phobia'],
	['philic', 'phobic']
];

/** True when two different words, or their plurals, only look alike. Symmetric; in normal form. */
export function lookalike(a: string, b: string): boolean {
	const [one, other] = [listedAs(a), listedAs(b)];
	const group = groupOf.get(one);
	if (group !== undefined && group === groupOf.get(other)) return one !== other;
	return turned(a, b) || turned(b, a);
}

/** The word as the table has it: a plural in -s may stand under its singular. */
function listedAs(word: string): string {
	return groupOf.has(word) ? word : word.replace(/s$/, '');
}

function turned(a: string, b: string): boolean {
	return (
		openings.some(([x, y]) => a.startsWith(x) && b === y + a.slice(x.length)) ||
		endings.some(([x, y]) => a.endsWith(x) && b === a.slice(0, -x.length) + y)
	);
}

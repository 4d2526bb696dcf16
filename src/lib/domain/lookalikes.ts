/**
 * Words that are a slip apart and mean different things. When both stand in one group, neither is
 * a misspelling of the other. Only pairs that the other rules of `typed-text.ts` would let through
 * (same first letter, one or two edits by length) need to stand here.
 */
export const lookalikeGroups: readonly string[] = [
	// places and peoples
	'guiana guyana',
	'iran iraq',
	'iranian iranians iraqi iraqis',
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
	'election erection ejection',
	'elected erected ejected',
	'immoral immortal',
	'immorality immortality',
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
	'secession succession',
	'stationary stationery',
	'statue statute status',
	'through though',
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

/** True when two different words only look alike. Symmetric; both in normal form. */
export function lookalike(a: string, b: string): boolean {
	const group = groupOf.get(a);
	if (group !== undefined && group === groupOf.get(b) && a !== b) return true;
	return turned(a, b) || turned(b, a);
}

function turned(a: string, b: string): boolean {
	return (
		openings.some(([x, y]) => a.startsWith(x) && b === y + a.slice(x.length)) ||
		endings.some(([x, y]) => a.endsWith(x) && b === a.slice(0, -x.length) + y)
	);
}

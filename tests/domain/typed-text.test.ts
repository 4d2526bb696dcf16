import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#lib/domain/edit-distance.ts';
import { lookalike, lookalikeGroups } from '#lib/domain/lookalikes.ts';
import { normalForm } from '#lib/domain/typed-form.ts';
import { judge, misspelt, sameText } from '#lib/domain/typed-text.ts';
import { typedText } from '../support/questions.ts';

/** How a typed text is taken for one accepted text. */
function taken(typed: string, accepted: string): string {
	const verdict = judge(typed, [accepted]);
	return verdict.taken === 'right' ? verdict.likeness : verdict.taken;
}

describe('M6 the words exactly as expected', () => {
	it.each([
		['Chabahar', 'Chabahar'],
		['  Chabahar ', 'Chabahar'],
		['soft   power', 'soft power'],
		['e\u0301lite', 'élite'],
		['?', '?'],
		['…', '…'],
		['👍', '👍']
	])('%j is exactly %j', (typed, accepted) => {
		expect(taken(typed, accepted)).toBe('exact');
	});
});

describe('M7 another writing of the same words', () => {
	it.each([
		['chabahar', 'Chabahar'],
		['CHABAHAR', 'Chabahar'],
		['Ｃｈａｂａｈａｒ', 'Chabahar'],
		['Malmö', 'malmo'],
		['Sao Paulo', 'São Paulo'],
		['strasse', 'Straße'],
		['Lodz', 'Łódź'],
		['İstanbul', 'Istanbul'],
		['Al Qaida', 'al-Qaʿida'],
		['محمد', 'مُحَمَّد'],
		['ΑΘΗΝΑΣ', 'Αθήνας'],
		['vote of no confidence', 'a vote of no confidence'],
		['the vote of no confidence', 'A vote of no confidence'],
		['United States', 'the United States'],
		['US and UK', 'the US and the UK'],
		['no confidence', 'no-confidence'],
		['no–confidence', 'no-confidence'],
		['“soft power”', 'soft power'],
		['soft power!', 'soft power'],
		['(soft) power', 'soft power'],
		['Pakistan’s', 'Pakistan'],
		["Pakistan's army", 'Pakistan army'],
		["students' union", 'students union'],
		['U.N.', 'UN'],
		['U.S.A', 'USA'],
		['J. K. Rowling', 'JK Rowling'],
		['trade & aid', 'trade and aid'],
		['dont know', 'do not know'],
		["won't", 'will not'],
		['cannot pay', "can't pay"],
		['56 %', '56 percent'],
		['56 per cent', '56%'],
		['fifty-six percent', '56%'],
		['three years', '3 years'],
		['thirty-three million people', '33 million people'],
		['33,000,000 people', '33 million people'],
		['two hundred and five', '205'],
		['a hundred days', '100 days'],
		['half a million', '500,000'],
		['two and a half years', '2.5 years'],
		['1500', '1,500'],
		['1 500 dead', '1,500 dead'],
		['1,5', '1.5'],
		['٥٦ percent', '56%'],
		['newspaper', 'news paper'],
		['alqaeda', 'al-Qaeda'],
		['covid19', 'COVID-19'],
		['The', 'the'],
		['zero\u200bwidth', 'zerowidth']
	])('%j is a form of %j', (typed, accepted) => {
		expect(taken(typed, accepted)).toBe('form');
	});
});

describe('M9 a typo is forgiven by the length of the word', () => {
	it.each([
		['Chabaher', 'Chabahar'],
		['Chabhar', 'Chabahar'],
		['Chahbahar', 'Chabahar'],
		['Chabahra', 'Chabahar'],
		['Chahabar', 'Chabahar'],
		['no confidance', 'no confidence'],
		['confedense', 'confidence'],
		['Shebaz Sharif', 'Shehbaz Sharif'],
		['Talban', 'Taliban'],
		['tailban', 'Taliban'],
		['Quaeda', 'Qaeda'],
		['al Qaida', 'al-Qaeda'],
		['alqaida', 'al-Qaeda'],
		['Afganistan', 'Afghanistan'],
		['diplomcay', 'diplomacy'],
		['flood', 'floods'],
		['student', 'students'],
		['labor', 'labour'],
		['organize', 'organise'],
		['Mueller', 'Müller'],
		['Pakstan and Afganistan', 'Pakistan and Afghanistan'],
		['Исламабат', 'Исламабад']
	])('%j is %j misspelt', (typed, accepted) => {
		expect(taken(typed, accepted)).toBe('typo');
	});
});

describe('M10 what is never forgiven', () => {
	it.each([
		// short words
		['aim', 'aid'],
		['UK', 'UN'],
		['TTB', 'TTP'],
		['cars', 'car'],
		// too many slips
		['Chbhr', 'Chabahar'],
		['Talbin', 'Taliban'],
		['Telibon', 'Taliban'],
		['sofft powar', 'softpower'],
		['cofdnce', 'confidence'],
		// the first letter
		['Gambia', 'Zambia'],
		['decrease', 'increase'],
		['external', 'internal'],
		['impossible', 'possible'],
		['unacceptable', 'acceptable'],
		['emigration', 'immigration'],
		['deflation', 'inflation'],
		['effect', 'affect'],
		// digits and number words
		['G8', 'G20'],
		['2021', '2022'],
		['COVID-18', 'COVID-19'],
		['55 percent', '56 percent'],
		['33 billion', '33 million'],
		['billions of people', 'millions of animals'],
		['eighty', 'eight'],
		['thre years', 'three years'],
		['1.5', '15'],
		['1 15', '11 5'],
		['-5 °C', '5 °C'],
		['$5', '£5'],
		// denials
		['a vote of confidence', 'a vote of no confidence'],
		['did not agree', 'did agree'],
		['do agree', "don't agree"],
		['not able', 'notable'],
		['state actors', 'non-state actors'],
		['without aid', 'with aid'],
		['newer again', 'never again'],
		['noting', 'nothing'],
		// words that look alike
		['Iraq', 'Iran'],
		['Slovakia', 'Slovenia'],
		['persecution', 'prosecution'],
		['morality', 'mortality'],
		['sections', 'sanctions'],
		['floods', 'foods'],
		['interstate', 'intrastate'],
		['hypotension', 'hypertension'],
		['employee', 'employer'],
		['anglophobe', 'anglophile'],
		// other words, more words, fewer words, another order
		['Gwadar', 'Chabahar'],
		['Khan', 'Imran Khan'],
		['Sharif Shehbaz', 'Shehbaz Sharif'],
		['Iran and India', 'India and Iran'],
		['hepatitis', 'hepatitis A'],
		['C', 'C++'],
		['か', 'が'],
		['巴基斯坦人', '巴基斯坦国'],
		// nothing
		['', 'Chabahar'],
		[' ', '?'],
		['!', '?'],
		['the', 'Chabahar']
	])('%j is not %j', (typed, accepted) => {
		expect(taken(typed, accepted)).toBe('wrong');
	});
});

describe('M11 rejected texts', () => {
	it('take their own forms and typos, and say which they are', () => {
		for (const typed of ['Gwadar', 'gwadar', 'Gwader', 'the Gwadar']) {
			expect(judge(typed, ['Chabahar'], ['Karachi', 'Gwadar'])).toEqual({
				taken: 'rejected',
				index: 1
			});
		}
	});

	it('are never forgiven into a right one', () => {
		expect(judge('casual', ['causal'], ['casual'])).toEqual({ taken: 'rejected', index: 0 });
		expect(judge('Pakistani', ['Pakistan'], ['Pakistani'])).toEqual({
			taken: 'rejected',
			index: 0
		});
	});

	it('win a tie: as near to the wrong one is not near enough', () => {
		expect(judge('formar', ['former'], ['format']).taken).toBe('rejected');
		expect(judge('formar', ['former']).taken).toBe('right');
	});

	it('lose to the exact words of the key', () => {
		expect(judge('US', ['US'], ['us'])).toMatchObject({ taken: 'right', likeness: 'exact' });
	});

	it('leave a typo that is nearer to the key alone', () => {
		expect(judge('diplomacey', ['diplomacy'], ['diplomat'])).toMatchObject({ likeness: 'typo' });
	});
});

describe('M6 several accepted texts', () => {
	it('takes the most exact likeness, and says which text it was', () => {
		const accept = ['Tehreek-e-Taliban Pakistan', 'TTP', 'Pakistani Taliban'];
		expect(judge('TTP', accept)).toEqual({ taken: 'right', index: 1, likeness: 'exact' });
		expect(judge('ttp', accept)).toEqual({ taken: 'right', index: 1, likeness: 'form' });
		expect(judge('pakistan taliban', accept)).toMatchObject({ index: 2, likeness: 'typo' });
		expect(judge('tehrek e taliban pakistan', accept)).toMatchObject({
			index: 0,
			likeness: 'typo'
		});
	});
});

describe('laws', () => {
	const words = fc.constantFrom(
		...(
			"the a an one two hundred thousand million billion half and point 5 33 -4 1.5 1,500 300 not don't " +
			"Khan's U.N. % $ é ß - . ' per cent pct cannot twenty zero Iran Iraq vote votes"
		).split(' ')
	);
	const text = fc.oneof(
		typedText,
		fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
		fc.array(words, { maxLength: 8 }).map((list) => list.join(''))
	);

	it('M7 the normal form of a normal form is itself', () => {
		fc.assert(
			fc.property(text, (typed) => {
				expect(normalForm(normalForm(typed))).toBe(normalForm(typed));
			}),
			{ numRuns: 1500 }
		);
	});

	it('M7 case, spaces around and Unicode form decide nothing', () => {
		fc.assert(
			fc.property(text, (typed) => {
				expect(normalForm(` ${typed.normalize('NFD')}\n`)).toBe(normalForm(typed));
				expect(normalForm(typed.normalize('NFKC'))).toBe(normalForm(typed));
			})
		);
	});

	it('M6 a text is taken for itself', () => {
		fc.assert(
			fc.property(text, (typed) => {
				fc.pre(typed.trim() !== '');
				expect(taken(typed, typed)).toBe('exact');
			})
		);
	});

	it('M9 forgiveness is mutual', () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(sameText(a, b)).toBe(sameText(b, a));
				expect(misspelt(a, b)).toBe(misspelt(b, a));
				expect(taken(a, b)).toBe(taken(b, a));
			}),
			{ numRuns: 500 }
		);
	});

	it('M9 one slip inside a long word is forgiven, wherever it falls', () => {
		const word = fc.constantFrom('diplomacy', 'afghanistan', 'humanitarian', 'devaluation');
		fc.assert(
			fc.property(word, fc.integer({ min: 1, max: 7 }), (right, at) => {
				const letter = right[at] ?? '';
				const swapped = right.slice(0, at) + (right[at + 1] ?? '') + letter + right.slice(at + 2);
				const slips = [
					right.slice(0, at) + right.slice(at + 1),
					right.slice(0, at) + letter + right.slice(at),
					`${right.slice(0, at)}q${right.slice(at + 1)}`,
					swapped
				];
				for (const typed of slips) expect(['typo', 'exact']).toContain(taken(typed, right));
			})
		);
	});

	it('M11 more rejected texts never make a response right', () => {
		fc.assert(
			fc.property(text, text, fc.array(text, { maxLength: 3 }), (typed, accepted, reject) => {
				const without = judge(typed, [accepted]).taken === 'right';
				const withThem = judge(typed, [accepted], reject).taken === 'right';
				expect(withThem && !without).toBe(false);
			})
		);
	});
});

describe('edit distance', () => {
	/** The whole table, no shortcuts: what the bounded one must agree with. */
	function plain(a: string, b: string): number {
		const cost = (i: number, j: number): number => {
			if (i === 0 || j === 0) return i + j;
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			return Math.min(
				cost(i - 1, j) + 1,
				cost(i, j - 1) + 1,
				cost(i - 1, j - 1) + same,
				swap ? cost(i - 2, j - 2) + 1 : Infinity
			);
		};
		return cost(a.length, b.length);
	}

	it.each([
		['', '', 0],
		['kabul', 'kabul', 0],
		['kabul', 'kabl', 1],
		['kabul', 'kaubl', 1],
		['ca', 'abc', 3],
		['kitten', 'sitting', 3],
		['👍a', '👎a', 1]
	])('from %j to %j it is %i', (a, b, expected) => {
		expect(editDistance(a, b, 9)).toBe(expected);
	});

	it('agrees with the plain definition up to its limit, and is symmetric', () => {
		const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
		fc.assert(
			fc.property(few, few, fc.nat(7), (a, b, limit) => {
				expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
				expect(editDistance(a, b, limit)).toBe(editDistance(b, a, limit));
			}),
			{ numRuns: 300 }
		);
	});
});

describe('lookalikes', () => {
	it.each(lookalikeGroups)('M10 %j holds words in normal form, each once', (group) => {
		const words = group.split(' ');
		for (const word of words) expect(normalForm(word)).toBe(word);
		const all = lookalikeGroups.join(' ').split(' ');
		for (const word of words) expect(all.filter((other) => other === word)).toHaveLength(1);
	});

	it.each(lookalikeGroups)(
		'M10 every word of %j would be taken for another but for the table',
		(group) => {
			const words = group.split(' ');
			const limit = (a: string, b: string) => {
				const length = Math.min(a.length, b.length);
				return length <= 3 ? 0 : length <= 7 ? 1 : 2;
			};
			for (const word of words) {
				const near = words.filter(
					(other) => other !== word && editDistance(word, other, 9) <= limit(word, other)
				);
				expect(near.filter((other) => other[0] === word[0])).not.toEqual([]);
				for (const other of near) expect(misspelt(word, other)).toBe(false);
			}
		}
	);

	it('is about two different words', () => {
		expect(lookalike('iran', 'iran')).toBe(false);
		expect(lookalike('nation', 'nations')).toBe(false);
		expect(misspelt('nation', 'nations')).toBe(true);
		expect(lookalike('iran', 'kabul')).toBe(false);
	});
});

describe('M12 hostile text costs little', () => {
	const texts: [string, string][] = [
		['one long word', 'a'.repeat(100_000)],
		['many short words', 'a '.repeat(50_000)],
		['articles', 'the '.repeat(25_000)],
		['groups of digits', '1 111 '.repeat(16_000)],
		['commas', '11,'.repeat(33_000)],
		['dots', 'a.'.repeat(50_000)],
		['dashes', '5-'.repeat(50_000)],
		['scale words', 'million '.repeat(12_000)],
		['halves', 'half a '.repeat(14_000)],
		['growing ligatures', '\ufdfa'.repeat(20_000)],
		['accents', `e${'\u0301'.repeat(100_000)}`],
		['spaces', ' '.repeat(100_000)],
		['apostrophes', "a's".repeat(33_000)]
	];

	/** Processor time in milliseconds, so that a busy machine does not count. */
	function cost(work: () => void): number {
		const begun = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(begun);
		return (user + system) / 1000;
	}

	it.each(texts)('judging %s', (_, text) => {
		expect(cost(() => judge(text, ['Chabahar', 'x'], ['Gwadar']))).toBeLessThan(200);
		expect(judge(text, [`${text}x`]).taken).toBe('wrong');
	});

	it.each(texts)('bringing %s into normal form, as a check does', (_, text) => {
		// Quadratic work on 100,000 characters takes minutes.
		expect(cost(() => normalForm(text))).toBeLessThan(4000);
	});

	it('still takes the exact words of a very long key', () => {
		const key = 'a '.repeat(5000);
		expect(judge(key, ['b', key])).toMatchObject({ taken: 'right', likeness: 'exact' });
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestNumber, readNumber } from '#lib/domain/typed-number.ts';
import { numberText } from '#lib/domain/units.ts';
import { typedText } from '../support/questions.ts';

const percent = { unit: '%', stem: 'By how much did attacks inside Pakistan rise?' };
const people = { unit: 'people', stem: 'How many people were displaced by the floods?' };
const millions = { unit: 'million people', stem: 'How many had to leave?' };
const bare = { stem: 'In which year did Kabul fall?' };

describe('M13 a number is read however it is written', () => {
	it.each<[string, number]>([
		['56', 56],
		['56%', 56],
		['56 %', 56],
		['56 percent', 56],
		['56 per cent', 56],
		['56 pc', 56],
		['56 p.c.', 56],
		['56pct', 56],
		['５６％', 56],
		['٥٦٪', 56],
		['۵۶', 56],
		['५६', 56],
		['56.0', 56],
		['56,0 %', 56],
		['56.', 56],
		['fifty-six', 56],
		['Fifty six percent', 56],
		['fifty six per cent', 56],
		['about 56%', 56],
		['~56%', 56],
		['it was over 56 percent!', 56],
		['attacks rose 56%', 56],
		['0.56', 0.56],
		['.5%', 0.5],
		['fifty-six point five', 56.5],
		['56½', 56.5],
		['½', 0.5],
		['-56', -56],
		['−56%', -56],
		['minus fifty-six', -56],
		['5.6e1', 56]
	])('%j, asked in per cent, is %d', (typed, value) => {
		expect(readNumber(typed, percent)).toEqual([value]);
	});

	it.each<[string, number]>([
		['33m', 33e6],
		['33 M', 33e6],
		['33mn', 33e6],
		['33 million', 33e6],
		['33 million people', 33e6],
		['33 million persons', 33e6],
		['33 million displaced', 33e6],
		['33 million poeple', 33e6],
		['33-million', 33e6],
		['thirty-three million', 33e6],
		['thirty three million people', 33e6],
		['33,000,000', 33e6],
		['33 000 000', 33e6],
		['33\u202f000\u00a0000', 33e6],
		["33'000'000", 33e6],
		['33.000.000', 33e6],
		['3,30,00,000', 33e6],
		['3.3 crore', 33e6],
		['330 lakh', 33e6],
		['33e6', 33e6],
		['0.033bn', 33e6],
		['thirty-three thousand thousand', 33e6],
		['1,500', 1500],
		['1 500', 1500],
		['1500', 1500],
		['1.5k', 1500],
		['1.5 thousand', 1500],
		['one point five thousand', 1500],
		['one thousand five hundred', 1500],
		['a thousand and five hundred', 1500],
		['fifteen hundred', 1500],
		['more than 1,500', 1500],
		['1,500+', 1500],
		['five thousand six million', 5_006_000_000],
		['five million six thousand', 5_006_000],
		['a hundred', 100],
		['a hundred and one', 101],
		['two hundred thousand', 200_000],
		['half a million', 500_000],
		['two and a half million', 2_500_000],
		['2½ million', 2_500_000],
		['zero', 0],
		['007', 7]
	])('%j, asked in people, is %d', (typed, value) => {
		expect(readNumber(typed, people)).toEqual([value]);
	});

	it.each<[string, number]>([
		['2021', 2021],
		['in 2021', 2021],
		['the year 2021', 2021],
		['2,021', 2021]
	])('%j, asked without a unit, is %d', (typed, value) => {
		expect(readNumber(typed, bare)).toEqual([value]);
	});

	it.each<[string, string, number]>([
		['$5', 'US$', 5],
		['US$5', '$', 5],
		['5 USD', 'US$', 5],
		['-$5', 'US$', -5],
		['$ 5.2 bn', 'US$', 5.2e9],
		['five dollars', 'US$', 5],
		['Rs 5 lakh', 'rupees', 500_000],
		['33m', 'metres', 33],
		['33 m', 'm', 33],
		['33m', 'km', 33e6],
		['5 kilometers', 'km', 5],
		['21 °C', '°C', 21],
		['21 degrees Celsius', '°C', 21],
		['-3 C', '°C', -3],
		['3 points', 'percentage points', 3],
		['3 percentage points', 'percentage points', 3],
		['12 months', 'months', 12]
	])('%j, asked in %s, is %d', (typed, unit, value) => {
		expect(readNumber(typed, { unit })).toContain(value);
	});
});

describe('M13 what is not read as one number', () => {
	it.each([
		'',
		'   ',
		'many',
		'a',
		'half',
		'%',
		'thousands of people',
		'50 to 60',
		'50-60',
		'50–60 %',
		'55 or 56',
		'10:30',
		'2022-09-23',
		'1/2',
		'33 33',
		'1,50,0',
		'1.2.3',
		'1,2,3',
		'1,500.00.0',
		'twenty twenty-two',
		'five six',
		'2.5 and a half',
		'56x',
		'O6',
		'5th',
		'#56',
		'2 * 28',
		'NaN',
		'Infinity',
		'1e999',
		'not 33 million',
		'less than 33 million',
		'under 1,500',
		'up 33 million',
		'33 million cats',
		'33 million dollars',
		'33%',
		'$33 million',
		'33 million kilometres'
	])('%j, asked in people', (typed) => {
		expect(readNumber(typed, people)).toEqual([]);
	});

	it.each(['56 people', '56 dollars', '56 percentage points', 'up 56%', 'fell 56%', '56% not'])(
		'%j, asked in per cent',
		(typed) => {
			expect(readNumber(typed, percent)).toEqual([]);
		}
	);

	it('a text above the limit', () => {
		expect(readNumber(`56${' '.repeat(longestNumber)}`, percent)).toEqual([]);
	});
});

describe('M14 marks with two readings', () => {
	it.each<[string, number]>([
		['1,500', 1500],
		['1.500', 1.5],
		['1,5', 1.5],
		['1,50', 1.5],
		['1,5000', 1.5],
		['0,500', 0.5],
		['1.500,5', 1500.5],
		['1,500.5', 1500.5],
		['1.500.000', 1_500_000],
		['1500,5', 1500.5]
	])('%j is %d', (typed, value) => {
		expect(readNumber(typed)).toEqual([value]);
	});
});

describe('M15 units', () => {
	it('a bare number may be in the unit or written out', () => {
		expect(readNumber('33', millions)).toContain(33);
		expect(readNumber('33,000,000', millions)).toContain(33);
	});

	it('a number with a scale word is written out', () => {
		expect(readNumber('33 million', millions)).toEqual([33]);
		expect(readNumber('33 million people', millions)).toEqual([33]);
		expect(readNumber('33 thousand', millions)).toEqual([0.033]);
	});

	it('an unasked unit is understood only where the stem names it', () => {
		expect(readNumber('56%', { stem: 'What percentage was it?' })).toEqual([56]);
		expect(readNumber('56%', { stem: 'How many were there?' })).toEqual([]);
	});

	it.each<[number, string | undefined, string]>([
		[56, '%', '56%'],
		[-56.5, '%', '−56.5%'],
		[1500, '$', '$1500'],
		[-33e6, 'US$', '−US$33,000,000'],
		[33e6, 'people', '33,000,000 people'],
		[2021, undefined, '2021'],
		[10_000, '', '10,000'],
		[0.1 + 0.2, 'km', '0.3 km'],
		[-3, undefined, '−3']
	])('%d in %s is written %j', (value, unit, text) => {
		expect(numberText(value, unit)).toBe(text);
	});

	it('what is written can be read', () => {
		fc.assert(
			fc.property(
				fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
				fc.constantFrom('%', '$', 'people', 'km', undefined),
				(value, unit) => {
					const text = numberText(value, unit);
					fc.pre(text.length <= longestNumber);
					const [read = NaN] = readNumber(text, { unit });
					expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
				}
			)
		);
	});
});

describe('laws', () => {
	const words = [
		...[
			'',
			'one',
			'two',
			'three',
			'four',
			'five',
			'six',
			'seven',
			'eight',
			'nine',
			'ten',
			'eleven'
		],
		...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
	];
	const tens = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')];

	/** English words for a whole number under a million million, as a dictation would say it. */
	function spoken(n: number): string {
		if (n < 20) return words[n] ?? '';
		if (n < 100) return [tens[Math.floor(n / 10)], words[n % 10]].filter(Boolean).join('-');
		const [size, name] =
			n < 1e3
				? [100, 'hundred']
				: n < 1e6
					? [1e3, 'thousand']
					: n < 1e9
						? [1e6, 'million']
						: [1e9, 'billion'];
		const rest = spoken(n % size);
		const and = n % size > 0 && n % size < 100 ? 'and ' : '';
		return `${spoken(Math.floor(n / size))} ${name} ${and}${rest}`.trim();
	}

	it('M13 every whole number in words is read', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
				fc.pre(spoken(n).length <= longestNumber);
				expect(readNumber(spoken(n))).toEqual([n]);
			}),
			{ numRuns: 500 }
		);
	});

	it('M13 every whole number is read with or without its groups', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
				expect(readNumber(String(n))).toEqual([n]);
				expect(readNumber(n.toLocaleString('en'))).toEqual([n]);
				expect(readNumber(n.toLocaleString('en-IN'))).toEqual([n]);
				expect(readNumber(n.toLocaleString('fr'))).toEqual([n]);
			})
		);
	});

	it('M13 any number as the machine writes it is read', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
				const [read = NaN] = readNumber(String(n));
				expect(Math.abs(read - n)).toBeLessThanOrEqual(Math.abs(n) * 1e-14);
			})
		);
	});

	it('M13 no text breaks it, and what it reads is finite', () => {
		fc.assert(
			fc.property(typedText, typedText, typedText, (text, unit, stem) => {
				for (const value of readNumber(text, { unit, stem }))
					expect(Number.isFinite(value)).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});

import * as v from 'valibot';
import { id as named } from '#lib/domain/id.ts';

/**
 * The bank file: `{ "readback": "bank", "version": 1, … }`, one JSON object, UTF-8. Strict: a key
 * that is not described here is refused, and every length has an end, so that a file cannot decide
 * how much is allocated. `static/schema/bank-1.json` is generated from this.
 */
export const version = 1;

/** Longest sentence, name, id and list anywhere in a file. */
const most = { text: 2000, paragraph: 20_000, name: 300, id: 64, parts: 24, list: 2000 };

const about = v.description;

function text(meaning: string, longest: number = most.text) {
	return v.pipe(v.string(), v.minLength(1), v.maxLength(longest), about(meaning));
}

function list<const S extends v.GenericSchema>(item: S, longest: number, meaning: string) {
	return v.pipe(v.array(item), v.maxLength(longest), about(meaning));
}

function id<K extends string>(kind: K) {
	return v.pipe(
		v.string(),
		v.regex(/^[A-Za-z0-9_-]+$/, 'letters, digits, - and _'),
		v.maxLength(most.id),
		about(`Id of a ${kind}, once among the file's ${kind}s: letters, digits, - and _`),
		v.transform((value) => named<K>(value))
	);
}

const number = v.pipe(v.number(), v.minValue(-1e15), v.maxValue(1e15));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most.parts));
const paragraphNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most.list));

const date = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a year, a month or a day'),
	about('A year, a month or a day: 2022, 2022-09, 2022-09-23')
);

export const quote = v.pipe(
	v.strictObject({
		paragraph: v.pipe(paragraphNumber, about('Number of the paragraph the words stand in')),
		exact: v.pipe(
			v.string(),
			v.maxLength(most.text),
			about(
				'Words of that paragraph, letter for letter. They must stand in it exactly once. Among excerpts they may be empty: then only the paragraph is told'
			)
		)
	}),
	about('Exact words of the article')
);

const source = v.strictObject({
	title: text('Title of the article', most.name),
	author: text('Who wrote it', most.name),
	publisher: v.exactOptional(text('Who published it first', most.name)),
	published: v.exactOptional(date),
	url: v.exactOptional(
		v.pipe(
			v.string(),
			v.regex(/^https?:\/\/\S+$/, 'an http or https address'),
			v.maxLength(most.text),
			about('Where it can be read')
		)
	)
});

const article = v.strictObject({
	source: v.pipe(source, about('Where the article comes from. Shown with everything made from it')),
	language: v.pipe(
		v.string(),
		v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag'),
		v.maxLength(35),
		about('Language of the text as a BCP 47 tag: en, de, pt-BR')
	),
	text: v.pipe(
		v.picklist(['original', 'retelling', 'excerpts']),
		about(
			'original: as published. retelling: the same facts and claims in other words. excerpts: only the quoted words, or not even these'
		)
	),
	paragraphs: list(
		v.strictObject({
			number: v.pipe(paragraphNumber, about('Number of the paragraph in the original, from 1')),
			text: text('The paragraph', most.paragraph)
		}),
		most.list,
		'The text, paragraph by paragraph. None where no words of it came along'
	)
});

const statement = {
	statement: text('The point in one sentence that stands alone'),
	mark: text('Words of the statement that carry it. They must stand in it exactly once'),
	quote,
	asOf: v.exactOptional(
		v.pipe(date, about('The time the point speaks of, where it ages. Its questions name the year'))
	)
};

const fact = v.variant('label', [
	v.strictObject({
		id: id('point'),
		type: v.literal('fact'),
		label: v.pipe(
			v.picklist(['reported', 'forecast']),
			about('reported: the article states it. forecast: it speaks of what was still to come')
		),
		...statement
	}),
	v.strictObject({
		id: id('point'),
		type: v.literal('fact'),
		label: v.pipe(v.literal('attributed'), about('The article says who says it')),
		saidBy: text('Who says it', most.name),
		...statement
	})
]);

const claim = v.strictObject({
	id: id('point'),
	type: v.literal('claim'),
	modality: v.pipe(
		v.picklist(['judgement', 'recommendation', 'forecast']),
		about('What is argued: that it is so, that it should be done, that it will happen')
	),
	whose: text('Whose claim it is. Questions ask it as theirs, never as a fact', most.name),
	...statement
});

export const point = v.pipe(
	v.variant('type', [fact, claim]),
	about('A fact (checkable) or a claim (argued for)')
);

export const link = v.pipe(
	v.strictObject({
		id: id('link'),
		from: id('point'),
		to: id('point'),
		relation: v.pipe(
			v.picklist(['supports', 'opposes', 'specifies']),
			about(
				'supports: because, shown by. opposes: but. specifies: so, what it asks for in practice'
			)
		),
		marker: v.exactOptional(text('The words of the quote that signal the link', most.name)),
		quote: v.exactOptional(quote),
		warrant: v.exactOptional(text('The unstated step the link rests on')),
		inferred: v.exactOptional(
			v.pipe(v.boolean(), about('true: a reading, and not the statement of the article'))
		)
	}),
	about(
		'What one point does for another. It ends at a claim or an attributed fact, never in a ring'
	)
);

const asked = {
	points: v.pipe(
		v.tupleWithRest([id('point')], id('point')),
		v.maxLength(most.parts),
		about('The points it asks for. An answer counts for the memory of the first')
	),
	stem: text('The question, or the sentence with gaps')
};

const shown = { explanation: text('Why the answer key is right'), quote };

const reason = 'Why it is wrong, to the person who gave it. Only among excerpts it may be left out';
const option = v.strictObject({
	text: text('The option', most.name),
	why: v.exactOptional(text(`${reason}, and on right options`))
});
const options = v.pipe(list(option, most.parts, 'The options, in any order'), v.minLength(2));
const texts = (meaning: string) => list(text('One of them', most.name), most.parts, meaning);
const accept = v.pipe(
	v.tupleWithRest(
		[text('The answer as it is shown', most.name)],
		text('Also taken as right', most.name)
	),
	v.maxLength(most.parts),
	about('Answers taken as right: the first is shown')
);

const choice = v.strictObject({
	id: id('question'),
	kind: v.literal('choice'),
	...asked,
	options,
	answerKey: v.pipe(index, about('Index of the right option, from 0')),
	...shown
});

const multiple = v.strictObject({
	id: id('question'),
	kind: v.literal('multiple'),
	...asked,
	options,
	answerKey: list(index, most.parts, 'Indices of the right options, ascending; never all of them'),
	...shown
});

const trueFalse = v.strictObject({
	id: id('question'),
	kind: v.literal('true-false'),
	...asked,
	answerKey: v.pipe(v.boolean(), about('Whether the stem is true by the article')),
	why: text('Why the other value is wrong'),
	...shown
});

const shortAnswer = v.strictObject({
	id: id('question'),
	kind: v.literal('short-answer'),
	...asked,
	accept,
	reject: v.exactOptional(
		list(
			v.strictObject({
				text: text('A wrong answer often given', most.name),
				why: v.exactOptional(text(reason))
			}),
			most.parts,
			'Wrong answers that are told apart even where they are a typo away from a right one'
		)
	),
	...shown
});

const numeric = v.strictObject({
	id: id('question'),
	kind: v.literal('numeric'),
	...asked,
	value: v.pipe(number, about('The right number')),
	tolerance: v.pipe(number, v.minValue(0), about('Accepted distance from it; 0 is exact')),
	unit: v.exactOptional(text('Shown after the number: %, people, million', most.name)),
	range: v.pipe(v.strictTuple([number, number]), about('Ends of the ruler shown after answering')),
	reject: v.exactOptional(
		list(
			v.strictObject({
				value: v.pipe(number, about('The wrong number')),
				why: v.exactOptional(text(reason))
			}),
			most.parts,
			'Wrong numbers often given'
		)
	),
	...shown
});

const cloze = v.strictObject({
	id: id('question'),
	kind: v.literal('cloze'),
	...asked,
	gaps: list(
		v.strictObject({
			accept,
			distractors: v.exactOptional(texts('Wrong texts of the same form, offered as choices'))
		}),
		most.parts,
		'The gaps; the stem marks them {1}, {2} …'
	),
	...shown
});

const matching = v.strictObject({
	id: id('question'),
	kind: v.literal('matching'),
	...asked,
	pairs: list(
		v.strictObject({ left: text('Left part', most.name), right: text('Its match', most.name) }),
		most.parts,
		'What belongs together'
	),
	extras: v.exactOptional(texts('Right parts that match nothing')),
	...shown
});

const ordering = v.strictObject({
	id: id('question'),
	kind: v.literal('ordering'),
	...asked,
	items: texts('The items in the right order'),
	joins: v.exactOptional(texts('Joining words between neighbours: one fewer than items')),
	...shown
});

const recall = v.strictObject({
	id: id('question'),
	kind: v.literal('recall'),
	...asked,
	answer: text('What a good answer says'),
	...shown
});

export const question = v.pipe(
	v.variant('kind', [
		choice,
		multiple,
		trueFalse,
		shortAnswer,
		numeric,
		cloze,
		matching,
		ordering,
		recall
	]),
	about('A question of one of nine kinds')
);

export const bank = v.strictObject({
	id: id('bank'),
	title: text('Headline of the bank, in our own words', most.name),
	article: v.pipe(article, about('The text that every quote is taken from')),
	points: list(point, most.list, 'Facts and claims, in the order in which they are learned'),
	links: list(link, most.list, 'The argument map'),
	questions: list(question, most.list, 'The questions')
});

export const bankFile = v.pipe(
	v.strictObject({
		$schema: v.exactOptional(text('Where the schema stands, for editors')),
		readback: v.pipe(v.literal('bank'), about('What the file is')),
		version: v.pipe(v.literal(version), about('Version of the format')),
		...bank.entries
	}),
	v.title('Readback bank'),
	about('The points, links and questions of an article, with the words they rest on')
);

import { describe, expect, it } from 'vitest';
import { draftAll } from '#lib/article/draft/all.ts';
import { analysisOf } from '../support/engine.ts';

const intro = 'Ruth Abernathy has looked after public clocks for thirty-three years.';
const answers = [
	'I trained as a dental technician in Sheffield. In 1989 the clock of our church stopped.',
	'We mend 140 clocks between Halifax and Lincoln. In the 1970s hundreds of churches threw away their pendulums because winding was too much work.',
	'My husband wears a watch. The college course in Birmingham closed in 2019.'
];
const questions = [
	'How does one become a mender of clocks?',
	'What goes wrong with them?',
	'Are there enough people to carry on?'
];
const interview = (first: string) =>
	analysisOf(first, ...questions.flatMap((question, i) => [question, answers[i] ?? '']));

describe('an interview in questions and answers', () => {
	it('gives its answers to the person whom it brings in', () => {
		const { voices, sentences } = interview(intro);
		const spoken = sentences.filter(({ index }) => voices.get(index)?.how === 'quoted');
		expect(spoken).toHaveLength(6);
		for (const { index } of spoken) expect(voices.get(index)?.speaker).toBe('Ruth Abernathy');
	});

	it('asks for them in her name, reasons as well', () => {
		const stems = draftAll(interview(intro)).map(({ question }) => question.stem);
		expect(stems).toContain(
			'Ruth Abernathy said: “The college course in Birmingham closed in {1}”.'
		);
		expect(stems).toContain(
			'What reason does Ruth Abernathy give for this: “In the 1970s hundreds of churches threw away their pendulums”?'
		);
	});

	it('makes no statement of a remark that is put to her', () => {
		const { statements } = analysisOf(
			intro,
			...questions.flatMap((question, i) => [question, answers[i] ?? '']),
			'Some say nobody needs a public clock any more.',
			'I hear that every week.'
		);
		expect(statements.map(({ text }) => text).join('\n')).not.toContain('Some say');
	});

	it('is none where nobody is brought in, or the author answers the questions', () => {
		expect(interview('A clock on a tower tells everybody the same thing.').voices.size).toBe(0);
		const { voices } = analysisOf(
			intro,
			...questions.flatMap((question) => [question, 'The clocks stop because pigeons sit on them.'])
		);
		expect(voices.size).toBe(0);
	});
});

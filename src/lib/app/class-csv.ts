import type { ClassEntry, Student } from '#lib/domain/class/results.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { writeCsv } from '#lib/interchange/csv/write.ts';
import * as m from '#lib/paraglide/messages.js';
import type { ClassPage } from './class-results.ts';

type Cell = string | number;

/**
 * A class as a table: a student in each row, and of each question the mark (0 … 1) and the answer in
 * words. Loaded when it is asked for.
 */
export function classFile({ assignment, report }: ClassPage): Blob {
	const { entries } = assignment;
	const head = [
		m.class_col_student(),
		m.class_csv_attempt(),
		m.class_col_score(),
		m.class_csv_total(),
		m.class_col_facts(),
		m.class_col_claims(),
		m.class_csv_seconds(),
		...entries.flatMap(headOf)
	];
	const rows = report.students.map((student) => [
		student.name,
		student.attempt,
		figure(student.score),
		report.outOf,
		figure(student.facts),
		figure(student.claims),
		student.seconds,
		...entries.flatMap((entry, index) => answerOf(entry, student.answers[index] ?? null))
	]);
	return new Blob([writeCsv([head, ...rows])], { type: 'text/csv;charset=utf-8' });
}

function headOf({ question: { stem }, dropped }: ClassEntry, index: number): string[] {
	const number = index + 1;
	const mark = dropped ? m.class_csv_dropped : m.class_csv_mark;
	return [mark({ number, stem }), m.class_csv_answer({ number })];
}

/** Not answered is empty, not 0: the score counts it as 0 all the same. */
function answerOf({ question }: ClassEntry, answer: Student['answers'][number]): Cell[] {
	if (!answer) return ['', ''];
	return [figure(answer.fraction), kindOf(question).said(question, answer.response)];
}

/** Four places: a third of a point is 0.3333. */
function figure(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}

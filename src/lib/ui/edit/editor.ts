import type { QuestionKind, QuestionOf } from '#lib/domain/kinds/index.ts';

/** What is wrong with a part of a question, in words; undefined where nothing is. */
export type Complain = (where: string) => string | undefined;

/** What every kind's editor takes: the part of a question that only this kind has. */
export interface EditorProps<K extends QuestionKind> {
	question: QuestionOf<K>;
	/** By the place that the kind's check names: `options[2]`. */
	complain: Complain;
	onchange: (question: QuestionOf<K>) => void;
}

/** A list with another entry in a place. */
export function put<T>(list: readonly T[], at: number, entry: T): T[] {
	return list.map((old, index) => (index === at ? entry : old));
}

/** A list with an entry moved by one place; at the ends it stays. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
	const [entry, to] = [list[from], from + by];
	if (entry === undefined || to < 0 || to >= list.length) return [...list];
	return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

import { flawOfQuote, type Article } from '#lib/domain/article.ts';
import { isPartialDate } from '#lib/domain/draft.ts';
import type { Point } from '#lib/domain/point.ts';

/** The point as a fact or as a claim. Whose it is goes with it as far as the other sort knows that. */
export function asType(point: Point, type: Point['type'], author: string): Point {
	if (point.type === type) return point;
	const { id, statement, mark, quote, asOf } = point;
	const base = { id, statement, mark, quote, ...(asOf === undefined ? {} : { asOf }) };
	if (point.type === 'claim') {
		const { whose } = point;
		if (whose === author) return { ...base, type: 'fact', label: 'reported' };
		return { ...base, type: 'fact', label: 'attributed', saidBy: whose };
	}
	const whose = point.label === 'attributed' ? point.saidBy : author;
	const modality = point.label === 'forecast' ? 'forecast' : 'judgement';
	return { ...base, type: 'claim', modality, whose };
}

export type PointFault = 'statement' | 'mark' | 'whose' | 'asOf' | 'quote';

/** The parts of a point that must be mended before it can be kept. */
export function faultsOf(point: Point, article: Article): Set<PointFault> {
	const { statement, mark, asOf, quote } = point;
	const whose = point.type === 'claim' ? point.whose : 'saidBy' in point ? point.saidBy : 'article';
	const once = mark !== '' && statement.split(mark).length === 2;
	const faults: [PointFault, boolean][] = [
		['statement', statement.trim() === ''],
		['mark', statement.trim() !== '' && !once],
		['whose', whose.trim() === ''],
		['asOf', asOf !== undefined && !isPartialDate(asOf)],
		['quote', flawOfQuote(quote, article) !== undefined]
	];
	return new Set(faults.filter(([, there]) => there).map(([fault]) => fault));
}

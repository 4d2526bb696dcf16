/**
 * Least number of single-letter insertions, deletions, substitutions and swaps of neighbours that
 * turn one text into the other, each stretch edited once (optimal string alignment): the four
 * slips that make up over 80 % of misspellings (Damerau, CACM 7(3), 1964). Symmetric.
 *
 * Counts code points. Above `limit` it gives `limit + 1` and stops early, in O(limit · length).
 */
export function editDistance(from: string, to: string, limit: number): number {
	const a = [...from];
	const b = [...to];
	const over = limit + 1;
	if (Math.abs(a.length - b.length) > limit) return over;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, over));
	for (let i = 1; i <= a.length; i++) {
		const row = new Array<number>(b.length + 1).fill(over);
		if (i <= limit) row[0] = i;
		let least = row[0] ?? over;
		// Cells further than `limit` from the diagonal cannot come back under it.
		for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, at(before, j - 2) + 1);
			}
			row[j] = Math.min(cost, over);
			least = Math.min(least, cost);
		}
		// A swap reaches back two rows, so both must be over before giving up.
		if (least > limit && Math.min(...last.slice(Math.max(0, i - 1 - limit), i + limit)) > limit) {
			return over;
		}
		[before, last] = [last, row];
	}
	return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Infinity;
}

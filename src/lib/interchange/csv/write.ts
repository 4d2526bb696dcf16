import Papa from 'papaparse';

/**
 * Cells that a spreadsheet would run: what starts with `=`, `+`, `-`, `@` in any width, a tab or a
 * line break (OWASP, _CSV injection_). Not anchored at the end: the rest may have lines of its own.
 */
const formula = /^[=+\-−@＝＋－＠\t\r\n]/u;

/**
 * Rows as comma-separated values (RFC 4180), every cell in quotes. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it; numbers stay numbers. The mark at the start tells
 * spreadsheets that it is UTF-8.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
	const cells = rows.map((row) => [...row]);
	return Papa.BYTE_ORDER_MARK + Papa.unparse(cells, { quotes: true, escapeFormulae: formula });
}

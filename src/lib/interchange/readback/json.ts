import { fail, ok, type Result } from '#lib/domain/result.ts';

/**
 * Parses JSON. Problem: `file-not-json` with the line and column, from 1, of the first thing that
 * cannot be read: engines tell it in their own words or not at all.
 */
export function parseJson(text: string): Result<unknown> {
	try {
		return ok(JSON.parse(text));
	} catch {
		const before = text.slice(0, faultAt(text)).split('\n');
		const line = before.length;
		const column = (before.at(-1)?.length ?? 0) + 1;
		return fail('file-not-json', `${line}:${column}`, { line, column });
	}
}

/** RFC 8259, section 2: tokens. Strings may not hold raw control characters. */
const token =
	/[[\]{},:]|"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const space = /[ \t\n\r]*/y;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** Where the first token stands that JSON does not allow there: the text's end when it is cut short. */
export function faultAt(text: string): number {
	const open: ('[' | '{')[] = [];
	let wanted: Wanted = 'value';
	for (let at = 0; ;) {
		space.lastIndex = at;
		at += space.exec(text)?.[0].length ?? 0;
		token.lastIndex = at;
		const found = token.exec(text)?.[0];
		const next: Wanted | undefined = found === undefined ? undefined : after(wanted, found, open);
		if (found === undefined || next === undefined) return at;
		wanted = next;
		at += found.length;
	}
}

/** What may follow a token, or undefined where the token itself may not stand. */
function after(wanted: Wanted, found: string, open: ('[' | '{')[]): Wanted | undefined {
	const inside = open.at(-1);
	if (wanted === ':') return found === ':' ? 'value' : undefined;
	if (wanted === ', or end') {
		if (found === ',' && inside) return inside === '[' ? 'value' : 'key';
		return closed(found, open);
	}
	if ((wanted === 'value or ]' && found === ']') || (wanted === 'key or }' && found === '}')) {
		return closed(found, open);
	}
	if (wanted === 'key' || wanted === 'key or }') return found.startsWith('"') ? ':' : undefined;
	if (found === '[' || found === '{') {
		open.push(found);
		return found === '[' ? 'value or ]' : 'key or }';
	}
	return ']},:'.includes(found) ? undefined : ', or end';
}

function closed(found: string, open: ('[' | '{')[]): Wanted | undefined {
	if (found !== (open.at(-1) === '[' ? ']' : '}') || !open.pop()) return undefined;
	return ', or end';
}

/** How a question of each kind goes into the columns without its key. */
import type { Blank, BlankKind } from '#lib/domain/blank.ts';
import { refuse, type Reader, type Writer } from './columns.ts';
import { orderingColumns, readKind, writeKind } from './kinds.ts';
import { limits } from './limits.ts';

interface BlankBase {
	readonly id: Blank['id'];
	readonly stem: string;
}

type BlankOf<K extends BlankKind> = Extract<Blank, { kind: K }> & { readonly kind: K };

const blanks: {
	readonly [K in BlankKind]: {
		write(blank: BlankOf<K>, to: Writer): void;
		read(base: BlankBase, from: Reader): Blank;
	};
} = {
	choice: {
		write: ({ options }, to) => to.texts('parts', options),
		read: (base, from) => ({ ...base, kind: 'choice', options: from.texts('parts') })
	},
	multiple: {
		write: ({ options }, to) => to.texts('parts', options),
		read: (base, from) => ({ ...base, kind: 'multiple', options: from.texts('parts') })
	},
	'true-false': { write: () => undefined, read: (base) => ({ ...base, kind: 'true-false' }) },
	'short-answer': { write: () => undefined, read: (base) => ({ ...base, kind: 'short-answer' }) },
	numeric: {
		write: ({ unit }, to) => to.text('parts', unit ?? ''),
		read(base, from) {
			const unit = from.text('parts', limits.name, 0);
			return { ...base, kind: 'numeric', ...(unit === '' ? {} : { unit }) };
		}
	},
	cloze: {
		write: ({ gaps }, to) => to.number('shapes', gaps),
		read: (base, from) => ({ ...base, kind: 'cloze', gaps: from.number('shapes', limits.parts) })
	},
	matching: {
		write({ lefts, rights }, to) {
			to.texts('parts', lefts);
			to.texts('parts', rights);
		},
		read: (base, from) => ({
			...base,
			kind: 'matching',
			lefts: from.texts('parts'),
			rights: from.texts('parts')
		})
	},
	ordering: orderingColumns
};

export function writeBlank(blank: Blank, to: Writer): void {
	writeKind(blank.kind, to);
	const columns = blanks[blank.kind] as { write(blank: Blank, to: Writer): void };
	columns.write(blank, to);
}

export function readBlank(base: BlankBase, from: Reader): Blank {
	const kind = readKind(from);
	return kind === 'recall' ? refuse() : blanks[kind].read(base, from);
}

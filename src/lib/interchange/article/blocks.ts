import { oneLine, type Block, type Notice } from './incoming.ts';
import { isNoteMark, raised } from './note-marks.ts';

/** An element's text, piece by piece, and what was left out of it. */
export interface Pieces {
	readonly blocks: readonly Block[];
	readonly notices: readonly Notice[];
}

const inline = new Set(
	'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
		' '
	)
);
/** No prose of the article's own, with everything in them. */
const silent = new Set(
	'script style template noscript nav aside footer form button select iframe svg math head meta link title'.split(
		' '
	)
);
/** Deeper than any page is; what lies deeper is taken as one piece. */
const deepest = 400;
/** From this length a cell is prose: tables are used for layout as well. */
const proseCell = 120;

/**
 * The prose and headings below an element, in reading order. Captions, tables of figures and numbers
 * of notes are left out and counted.
 */
export function piecesOf(root: Element): Pieces {
	const walk = new Walk();
	walk.enter(root, 0);
	walk.flush('prose');
	const counts = [
		['captions-out', walk.captions],
		['tables-out', walk.tables],
		['note-marks-out', walk.marks]
	] as const;
	return {
		blocks: walk.blocks,
		notices: counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }))
	};
}

class Walk {
	readonly blocks: Block[] = [];
	captions = 0;
	tables = 0;
	marks = 0;
	#text = '';

	flush(kind: Block['kind']): void {
		const text = oneLine(this.#text);
		this.#text = '';
		if (text !== '') this.blocks.push({ kind, text });
	}

	enter(element: Element, depth: number): void {
		for (const node of element.childNodes) {
			if (node.nodeType === 3) this.#text += node.nodeValue ?? '';
			if (node.nodeType === 1) this.#element(node as Element, depth + 1);
		}
	}

	#element(element: Element, depth: number): void {
		const name = element.localName;
		if (silent.has(name) || element.hasAttribute('hidden')) return;
		if (depth > deepest) {
			this.#text += ` ${element.textContent} `;
		} else if (name === 'br') {
			this.#break();
		} else if (name === 'sup') {
			this.#raised(element);
		} else if (inline.has(name)) {
			this.enter(element, depth);
		} else {
			this.#block(name, element, depth);
		}
	}

	#raised(element: Element): void {
		const linked = element.querySelector('a') !== null;
		const mark = element.textContent.slice(0, 40);
		if (isNoteMark(mark, linked ? '' : this.#text)) this.marks++;
		else this.#text += raised(mark);
	}

	/** Two line breaks in a row part paragraphs; one is a space. */
	#break(): void {
		if (/\n[^\S\n]*$/.test(this.#text)) this.flush('prose');
		else this.#text = `${this.#text.trimEnd()}\n`;
	}

	#block(name: string, element: Element, depth: number): void {
		this.flush('prose');
		if (name === 'figcaption' || name === 'caption') {
			if (oneLine(element.textContent)) this.captions++;
		} else if (name === 'table' && isFigures(element)) {
			this.tables++;
		} else {
			this.enter(element, depth);
			this.flush(/^h[1-6]$/.test(name) ? 'heading' : 'prose');
		}
	}
}

function isFigures(table: Element): boolean {
	return [...table.querySelectorAll('td, th')].every(
		(cell) => oneLine(cell.textContent).length < proseCell
	);
}

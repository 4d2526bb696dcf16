import type { WordRange } from './word-range.ts';

/**
 * What the pointer has selected in a text, or undefined where it selected nothing of it. Each
 * paragraph's words stand in an element with `data-words`, the paragraph's number. A selection over
 * several paragraphs gives what it has of the first.
 */
export function selectedIn(within: HTMLElement): WordRange | undefined {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	for (const words of within.querySelectorAll<HTMLElement>('[data-words]')) {
		if (!range.intersectsNode(words)) continue;
		const start = lengthBefore(words, range.startContainer, range.startOffset) ?? 0;
		const end = lengthBefore(words, range.endContainer, range.endOffset);
		const whole = words.textContent?.length ?? 0;
		if ((end ?? whole) > start) {
			return { paragraph: Number(words.dataset['words']), start, end: end ?? whole };
		}
	}
	return undefined;
}

/** UTF-16 units of the words before a point of the document; undefined where it is outside of them. */
function lengthBefore(words: HTMLElement, node: Node, offset: number): number | undefined {
	if (!words.contains(node)) return undefined;
	const before = document.createRange();
	before.setStart(words, 0);
	before.setEnd(node, offset);
	return before.toString().length;
}

/**
 * Gives focus to what has come up: it is read out, and the keys go on working. In the frame that
 * shows it: sooner, the browser would have to work out styles and places twice.
 */
export function takeFocus(node: HTMLElement): void {
	requestAnimationFrame(() => node.focus({ preventScroll: true }));
}

/**
 * Lets go of focus before what has it goes away. A focused element that is removed makes the browser
 * work out the styles of a page that is about to change again.
 */
export function leaveFocus(): void {
	const { activeElement } = document;
	if (activeElement instanceof HTMLElement) activeElement.blur();
}

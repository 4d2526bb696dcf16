import { untrack } from 'svelte';

/**
 * Gives focus to what has come up: it is read out, and the keys go on working. In the frame that
 * shows it: sooner, the browser would have to work out styles and places twice.
 */
export function takeFocus(node: HTMLElement): void {
	requestAnimationFrame(() => node.focus({ preventScroll: true }));
}

/**
 * Lets go of focus before each change of what is shown, with which the button that was pressed goes
 * away. A focused element that is removed makes the browser work out the styles of a page that is
 * about to change again. `shown` reads what changes. To be called while a component is set up.
 */
export function leaveFocusBefore(shown: () => unknown): void {
	$effect.pre(() => {
		shown();
		untrack(() => {
			const { activeElement } = document;
			if (activeElement instanceof HTMLElement) activeElement.blur();
		});
	});
}

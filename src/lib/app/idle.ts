/** Does something once the page has nothing more urgent to do, and no later than it must. */
export function whenIdle(work: () => void): void {
	// WebKit has no idle callbacks.
	const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
	idle(work, { timeout: 2000 });
}

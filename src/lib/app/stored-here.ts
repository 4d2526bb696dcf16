/**
 * Resolves once the whole app is on the device and its worker serves it: from then on a page starts
 * without a network. Never resolves where there is no such worker.
 */
export async function storedHere(): Promise<void> {
	if (!('serviceWorker' in navigator)) return new Promise(() => {});
	const { active } = await navigator.serviceWorker.ready;
	if (!active || active.state === 'activated') return;
	await new Promise<void>((resolve) => {
		active.addEventListener('statechange', () => {
			if (active.state === 'activated') resolve();
		});
	});
}

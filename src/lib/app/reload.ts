const name = 'readback:reloaded';
const minute = 60_000;

/**
 * A part of the app that cannot be fetched, as a rule because a new version replaced it: the page is
 * loaded anew, from whatever version is there now. At most once a minute, and never offline, where a
 * reload could only make it worse. Gives the function that stops it.
 */
export function reloadOnMissingParts(now: () => number): () => void {
	const onmissing = (event: Event) => {
		if (!navigator.onLine || now() - lastReload() < minute) return;
		event.preventDefault();
		try {
			sessionStorage.setItem(name, String(now()));
		} catch {
			// Without a note of it the next could follow at once: better the error page.
			return;
		}
		location.reload();
	};
	addEventListener('vite:preloadError', onmissing);
	return () => removeEventListener('vite:preloadError', onmissing);
}

function lastReload(): number {
	try {
		return Number(sessionStorage.getItem(name) ?? 0);
	} catch {
		return 0;
	}
}

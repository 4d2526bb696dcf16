const name = 'readback:reloaded';
const minute = 60_000;

/**
 * A part of the app that cannot be fetched, as a rule because a new version replaced it: the page is
 * loaded anew from whatever version is there now, if the app answers at all. At most once a minute.
 * Until then, and where nothing answers, the error page stands. Gives the function that stops it.
 */
export function reloadOnMissingParts(now: () => number): () => void {
	const onmissing = async () => {
		if (tolerated > 0) return;
		if (now() - lastReload() < minute || !noteReload(now())) return;
		if (await answers()) location.reload();
	};
	const listener = () => void onmissing();
	addEventListener('vite:preloadError', listener);
	return () => removeEventListener('vite:preloadError', listener);
}

let tolerated = 0;

/** Does work that can do without a part of the app, and says itself when one is missing: no reload. */
export async function tolerating<T>(work: () => Promise<T>): Promise<T> {
	tolerated++;
	try {
		return await work();
	} finally {
		tolerated--;
	}
}

/** Whether this page's own address can be had, from the network or the worker. */
async function answers(): Promise<boolean> {
	try {
		return (await fetch(location.href, { cache: 'no-store' })).ok;
	} catch {
		return false;
	}
}

/** False where no note can be kept: without one the next reload could follow at once. */
function noteReload(at: number): boolean {
	try {
		sessionStorage.setItem(name, String(at));
		return true;
	} catch {
		return false;
	}
}

function lastReload(): number {
	try {
		return Number(sessionStorage.getItem(name) ?? 0);
	} catch {
		return 0;
	}
}

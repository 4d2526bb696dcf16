import { stores, type Store } from './schema.ts';

/** What another tab of the app wrote: read these stores again if the screen shows them. */
export interface Change {
	readonly stores: readonly Store[];
}

/** The line to the app's other tabs. Where the browser has none it is silent. */
export interface Tabs {
	tell(change: Change): void;
	/** Calls `listener` at each change made elsewhere, until the function it returns is called. */
	listen(listener: (change: Change) => void): () => void;
	close(): void;
}

export function tabsOf(name: string): Tabs {
	const channel = channelOf(name);
	const listeners = new Set<(change: Change) => void>();
	if (channel) {
		channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			const change = changeOf(data);
			if (change) for (const listener of listeners) listener(change);
		};
	}
	return {
		tell: (change) => channel?.postMessage({ stores: [...change.stores] }),
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			listeners.clear();
			channel?.close();
		}
	};
}

function channelOf(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		// Missing, or refused to a page without an origin: the app works, tabs just don't hear of
		// each other, and the check on each write still keeps them from overwriting.
		return undefined;
	}
}

/** Another tab may run another version: take the stores known here, ignore the rest. */
function changeOf(data: unknown): Change | undefined {
	if (typeof data !== 'object' || data === null || !('stores' in data)) return undefined;
	const named: unknown = data.stores;
	if (!Array.isArray(named)) return undefined;
	const known = stores.filter((store) => named.includes(store));
	return known.length > 0 ? { stores: known } : undefined;
}

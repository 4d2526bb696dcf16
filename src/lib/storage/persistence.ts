/**
 * Asks the browser not to evict the app's data. Returns at once and tells nothing: Firefox settles
 * only when the person answers, and `navigator.storage` is missing on insecure pages.
 */
export function persist(): void {
	try {
		void navigator.storage?.persist?.().catch(() => false);
	} catch {
		// Not there: data stays as safe as it was.
	}
}

/** Whether the browser has promised to keep the data; undefined where it cannot say. */
export async function isPersisted(): Promise<boolean | undefined> {
	try {
		return await navigator.storage?.persisted?.();
	} catch {
		return undefined;
	}
}

/** How much room the app takes on the device, in bytes; undefined where the browser cannot say. */
export async function bytesUsed(): Promise<number | undefined> {
	try {
		return (await navigator.storage?.estimate?.())?.usage;
	} catch {
		return undefined;
	}
}

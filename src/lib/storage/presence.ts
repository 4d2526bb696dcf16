/** Whether this browser has been here before, found out without making a database. */
import { localShelf } from './shelf.ts';

/**
 * True when there is a database, or was one: the canary is looked for first, since it is there at
 * once. Where the browser cannot list its databases the answer is true: opening will tell.
 */
export async function wasHere(name = 'readback'): Promise<boolean> {
	try {
		if (localShelf()?.getItem(`${name}:canary`)) return true;
		const databases = await indexedDB.databases();
		return databases.some((database) => database.name === name);
	} catch {
		return true;
	}
}

import type { Problem, Result } from '#lib/domain/result.ts';
import { defaults, getSettings, saveSettings, type Settings } from '#lib/storage/settings.ts';
import { bytesUsed, isPersisted } from '#lib/storage/persistence.ts';

/** The database comes when it is wanted: the first screen of a first visit has no use for it. */
const database = async () => (await import('./context.ts')).database();

export { longestName, type Settings } from '#lib/storage/settings.ts';

/** The name under which the paper is kept for the first paint: see `static/boot.js`. */
const paperName = 'readback:paper';

/** The learner's settings, as the screens see them. A change shows at once and is saved behind. */
class Preferences {
	#stored = $state.raw<Settings>(defaults);
	/** Changes on their way to the disk: what is read meanwhile does not undo them. */
	#unsaved = $state.raw<Partial<Settings>>({});
	#problem = $state.raw<Problem>();
	readonly #values = $derived({ ...this.#stored, ...this.#unsaved });

	get values(): Settings {
		return this.#values;
	}

	/** Set while the last change could not be saved. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	async load(): Promise<Result<Settings>> {
		const db = await database();
		if (!db.ok) return db;
		const stored = await getSettings(db.value);
		if (stored.ok) this.#show(stored.value, this.#unsaved);
		return stored;
	}

	/**
	 * Changes settings, and tries once more what could not be saved before. What cannot be saved stays
	 * as it was chosen, until the page is left.
	 */
	async change(changes: Partial<Settings> = {}): Promise<void> {
		this.#show(this.#stored, { ...this.#unsaved, ...changes });
		const saving = this.#unsaved;
		const db = await database();
		const saved = db.ok ? await saveSettings(db.value, saving) : db;
		this.#problem = saved.ok ? undefined : saved.problem;
		if (saved.ok) this.#show(saved.value, without(this.#unsaved, saving));
	}

	#show(stored: Settings, unsaved: Partial<Settings>): void {
		this.#stored = stored;
		this.#unsaved = unsaved;
		showPaper(this.#values.theme);
	}
}

/** The changes that are still to be saved once some were; one that was made anew meanwhile is. */
function without(changes: Partial<Settings>, saved: Partial<Settings>): Partial<Settings> {
	const known = new Map(Object.entries(saved));
	return Object.fromEntries(
		Object.entries(changes).filter(([name, value]) => known.get(name) !== value)
	);
}

/** Keeps the chosen paper where the first paint finds it, and has it laid now: `static/boot.js`. */
function showPaper(theme: Settings['theme']): void {
	try {
		if (theme === 'auto') localStorage.removeItem(paperName);
		else localStorage.setItem(paperName, theme);
	} catch {
		// Switched off: the device's own choice stays.
	}
	dispatchEvent(new Event(paperName));
}

/** How much room the app's data takes, in bytes, and whether the browser promised to keep it. */
export async function roomTaken(): Promise<{ readonly bytes?: number; readonly kept: boolean }> {
	const [bytes, kept] = await Promise.all([bytesUsed(), isPersisted()]);
	return { kept: kept === true, ...(bytes === undefined ? {} : { bytes }) };
}

export const preferences = new Preferences();

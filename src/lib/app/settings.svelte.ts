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
	#values = $state.raw<Settings>(defaults);
	#problem = $state.raw<Problem>();

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
		if (stored.ok) this.#apply(stored.value);
		return stored;
	}

	async change(changes: Partial<Settings>): Promise<void> {
		const before = this.#values;
		this.#apply({ ...before, ...changes });
		const db = await database();
		const saved = db.ok ? await saveSettings(db.value, changes) : db;
		this.#problem = saved.ok ? undefined : saved.problem;
		if (!saved.ok) this.#apply(before);
	}

	#apply(values: Settings): void {
		this.#values = values;
		showPaper(values.theme);
	}
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

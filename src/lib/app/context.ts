import { daysFrom, type Day } from '#lib/domain/day.ts';
import { ok, type Problem, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/storage/database.ts';
import { compact } from '#lib/storage/reviews.ts';
import { open, type Opened } from '#lib/storage/open.ts';
import { defaults, getSettings, type Settings } from '#lib/storage/settings.ts';
import { now, random, zone } from './device.ts';
import { health } from './health.svelte.ts';
import { visited } from './visit.ts';

let opening: Promise<Result<Opened>> | undefined;

/**
 * The database, opened once for the life of the page. A failed opening is tried again by the next
 * caller. What happens to it beside the calls is told to {@link health}.
 */
export async function database(): Promise<Result<Database>> {
	opening ??= open({
		scheduling: { retention: defaults.retention },
		random,
		tell: (problem: Problem) => health.tell(problem)
	});
	const opened = await opening;
	if (!opened.ok) {
		opening = undefined;
		health.tell(opened.problem);
		return opened;
	}
	visited();
	health.opened(opened.value);
	return ok(opened.value.db);
}

/** What a use case stands on: the database, the settings and the learner's day. */
export interface Ground {
	readonly db: Database;
	readonly settings: Settings;
	readonly at: number;
	/** Today and the six days after. */
	readonly days: readonly [Day, ...Day[]];
}

export async function ground(): Promise<Result<Ground>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const settings = await getSettings(opened.value);
	if (!settings.ok) return settings;
	const at = now();
	const [today, ...later] = daysFrom(at, 7, settings.value.turnHour, zone());
	if (!today) throw new RangeError('a week without days');
	return ok({ db: opened.value, settings: settings.value, at, days: [today, ...later] });
}

/**
 * Packs the log's older rows while nothing else is to do. Called once the first screen stands.
 * A failure is no matter: the rows stay as they are, and the next visit tries again.
 */
export async function tidy(): Promise<void> {
	const opened = await database();
	if (!opened.ok) return;
	for (;;) {
		const packed = await compact(opened.value);
		if (!packed.ok || packed.value === 0) return;
	}
}

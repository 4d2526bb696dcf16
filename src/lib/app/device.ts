import { offsetAt, type Moment } from '#lib/domain/day.ts';
import { newId } from '#lib/domain/id.ts';
import type { Stamp } from '#lib/domain/review.ts';

/** The device's clock and chance: the one place where they enter the app. */
export function now(): number {
	return Date.now();
}

/** The IANA name of the zone the device is in. It may change between two calls. */
export function zone(): string {
	return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function moment(): Moment {
	const at = now();
	return { at, offset: offsetAt(at, zone()) };
}

/** A moment with a new event id. */
export function stamp(): Stamp {
	return { ...moment(), id: newId<'event'>(random) };
}

/** Chance in [0, 1), from the platform's secure source. */
export function random(): number {
	const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
	return drawn / 2 ** 32;
}

/** So many bytes that nobody can guess. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(length));
}

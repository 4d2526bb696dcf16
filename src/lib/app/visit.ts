import { wasHere } from '#lib/storage/presence.ts';

let asked: Promise<boolean> | undefined;

/** Whether nothing was ever kept on this device. Nothing is opened or made to find out. */
export async function isFirstVisit(): Promise<boolean> {
	asked ??= wasHere();
	return !(await asked);
}

/** From now on it is not the first: something was taken up. */
export function visited(): void {
	asked = Promise.resolve(true);
}

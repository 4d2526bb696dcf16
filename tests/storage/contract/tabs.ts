import { describe, expect, it } from 'vitest';
import { putBank } from '#lib/storage/banks.ts';
import { record } from '#lib/storage/reviews.ts';
import { saveSettings } from '#lib/storage/settings.ts';
import type { Change } from '#lib/storage/tabs.ts';
import { bankOf, cardIdOf, codeOf, inWorld, stampAt, start, stepOf, valueOf } from '../world.ts';

const until = async (done: () => boolean) => {
	while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
};

export function tabs(): void {
	describe('other tabs', () => {
		it('hear which stores changed, after it is durable; the writer does not', () =>
			inWorld(async (world) => {
				const [one, two] = [await world.open(), await world.open()];
				const heard: Change[] = [];
				const own: Change[] = [];
				two.tabs.listen((change) => heard.push(change));
				one.tabs.listen((change) => own.push(change));
				valueOf(await putBank(one, bankOf('b', ['f1']), start));
				await until(() => heard.length > 0);
				expect(heard).toEqual([{ stores: ['banks', 'contents', 'cards'] }]);
				expect(own).toEqual([]);
			}));

		it('hear nothing of a write that was refused, nor after they stop listening', () =>
			inWorld(async (world) => {
				const [one, two] = [await world.open(), await world.open()];
				const heard: Change[] = [];
				const stopped: Change[] = [];
				two.tabs.listen((change) => heard.push(change));
				two.tabs.listen((change) => stopped.push(change))();
				valueOf(await putBank(one, bankOf('b', ['f1']), start));
				const stale = await stepOf(one, cardIdOf('b', 'f1'), 'good', stampAt(start));
				valueOf(await record(one, await stepOf(one, cardIdOf('b', 'f1'), 'good', stampAt(start))));
				expect(codeOf(await record(one, stale))).toBe('card-moved-on');
				valueOf(await saveSettings(one, { buttons: 4 }));
				await until(() => heard.some((change) => change.stores.includes('settings')));
				expect(heard).toHaveLength(3);
				expect(stopped).toEqual([]);
			}));

		it('pass over what another version says', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const heard: Change[] = [];
				db.tabs.listen((change) => heard.push(change));
				const channel = new BroadcastChannel(world.name);
				for (const said of [null, 'x', {}, { stores: 'cards' }, { stores: ['future'] }]) {
					channel.postMessage(said);
				}
				channel.postMessage({ stores: ['future', 'cards'], more: 1 });
				await until(() => heard.length > 0);
				expect(heard).toEqual([{ stores: ['cards'] }]);
				channel.close();
			}));
	});
}

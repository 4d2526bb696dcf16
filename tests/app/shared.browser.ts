import { beforeEach, describe, expect, it } from 'vitest';
import { keepShared, takeShared } from '#lib/app/shared.ts';

function form(fields: Readonly<Record<string, string | File>>): FormData {
	const made = new FormData();
	for (const [name, value] of Object.entries(fields)) made.append(name, value);
	return made;
}

describe('what another app shared', () => {
	beforeEach(() => caches.delete('readback-shared'));

	it('is kept as it came, and taken once', async () => {
		const file = new File(['It rained.'], 'a.txt', { type: 'text/plain' });
		await keepShared(form({ title: 'Floods', text: 'a\nb – c', file, planted: 'x' }), 'one');
		const taken = await takeShared('one');
		expect(taken).toMatchObject({ title: 'Floods', url: '' });
		expect(taken?.text.replaceAll('\r', '')).toBe('a\nb – c');
		expect([taken?.file?.name, await taken?.file?.text()]).toEqual(['a.txt', 'It rained.']);
		expect(await takeShared('one')).toBe(undefined);
	});

	it('is not kept beyond the last three, whoever sends it', async () => {
		for (const id of ['a', 'b', 'c', 'd', 'e']) await keepShared(form({ text: id }), id);
		const taken = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(takeShared));
		expect(taken.map((each) => each?.text)).toEqual([undefined, undefined, 'c', 'd', 'e']);
	});

	it('is cut where there is too much of it', async () => {
		await keepShared(form({ text: 'a'.repeat(6_000_000) }), 'long');
		expect((await takeShared('long'))?.text).toHaveLength(5_000_000);
	});
});

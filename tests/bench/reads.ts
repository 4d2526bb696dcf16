/** The app's own ways to its data, each beside the least that the platform can do for the same. */
import { todaysQueue } from '#lib/app/today.ts';
import { daysFrom } from '#lib/domain/day.ts';
import { leanOf } from '#lib/domain/handout-lean.ts';
import type { Handout } from '#lib/domain/handout.ts';
import { buildQuiz } from '#lib/domain/quiz.ts';
import { handoutLink, readShared } from '#lib/share/link.ts';
import { handoutOf } from '#lib/share/make.ts';
import { putBank } from '#lib/storage/banks.ts';
import { defaults } from '#lib/storage/settings.ts';
import { compact, eventsAfter } from '#lib/storage/reviews.ts';
import { featuredBank, must, opened, seed, seedQuiz } from './seed.ts';

declare global {
	interface Window {
		bench: typeof bench;
	}
}

/** Times in milliseconds, round by round. */
export interface Timed {
	readonly values: number[];
	readonly raw: number[];
}

/** Runs both in turn, so that what slows the machine slows both. The first round only warms up. */
async function inTurn(
	rounds: number,
	own: (round: number) => Promise<unknown>,
	raw: (round: number) => Promise<unknown>
): Promise<Timed> {
	const timed: Timed = { values: [], raw: [] };
	for (let round = 0; round <= rounds; round++) {
		for (const [work, list] of [
			[own, timed.values],
			[raw, timed.raw]
		] as const) {
			const start = performance.now();
			await work(round);
			const took = performance.now() - start;
			if (round > 0) list.push(took);
		}
	}
	return timed;
}

function rawOpened(name = 'readback'): Promise<IDBDatabase> {
	return answered(indexedDB.open(name));
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function completed(tx: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		tx.oncomplete = () => resolve();
		tx.onabort = () => reject(tx.error);
	});
}

/** Today's queue beside one `getAll` of as many cards from the index on due. */
async function queue(rounds: number): Promise<Timed> {
	const db = await opened();
	const raw = await rawOpened();
	const at = Date.now();
	const [today, ...later] = daysFrom(at, 7, defaults.turnHour, 'UTC');
	if (!today) throw new Error('no day');
	const ground = { db, settings: defaults, at, days: [today, ...later] } as const;
	const { queue } = must(await todaysQueue(ground));
	const count = queue.learning.length + queue.rest.length;
	const timed = await inTurn(
		rounds,
		async () => must(await todaysQueue(ground)),
		() => {
			const due = raw.transaction('cards').objectStore('cards').index('due');
			return answered(due.getAll(IDBKeyRange.upperBound(today.end), count));
		}
	);
	db.close();
	raw.close();
	return timed;
}

/** Reading the whole log, packed, beside getting its segments without looking into them. */
async function readLog(rounds: number): Promise<Timed> {
	const db = await opened();
	const raw = await rawOpened();
	const timed = await inTurn(
		rounds,
		async () => {
			for (let seq = 0; ;) {
				const next = must(await eventsAfter(db, seq));
				if (next.events.length === 0) return;
				seq = next.seq;
			}
		},
		() => answered(raw.transaction('segments').objectStore('segments').getAll())
	);
	db.close();
	raw.close();
	return timed;
}

/** Packing a thousand rows beside getting and deleting as many and putting one. */
async function packLog(rounds: number): Promise<Timed> {
	const db = await opened();
	const raw = await rawOpened('bare-log');
	raw.close();
	const bare = indexedDB.open('bare-log', 2);
	bare.onupgradeneeded = () => {
		bare.result.createObjectStore('rows');
		bare.result.createObjectStore('segments');
	};
	const plain = await answered(bare);
	const stored = await rawOpened();
	const rows = await answered(stored.transaction('reviews').objectStore('reviews').getAll());
	const fill = plain.transaction('rows', 'readwrite');
	rows.forEach((row, i) => fill.objectStore('rows').put(row, i));
	await completed(fill);
	stored.close();
	const timed = await inTurn(
		rounds,
		async () => {
			if (must(await compact(db, 0, 1000)) === 0) throw new Error('nothing left to pack');
		},
		async (round) => {
			const stores = ['rows', 'segments'];
			const tx = plain.transaction(stores, 'readwrite', { durability: 'strict' });
			const range = IDBKeyRange.bound(round * 1000, round * 1000 + 999);
			await answered(tx.objectStore('rows').getAll(range));
			tx.objectStore('rows').delete(range);
			tx.objectStore('segments').put(new Uint8Array(60_000), round);
			await completed(tx);
		}
	);
	db.close();
	plain.close();
	return timed;
}

/** Taking up the featured bank beside getting its file and storing it as one row. */
async function takeFeatured(rounds: number): Promise<Timed> {
	const bare = indexedDB.open('bare-banks', 1);
	bare.onupgradeneeded = () => bare.result.createObjectStore('banks');
	const raw = await answered(bare);
	const dbs = await Promise.all(
		Array.from({ length: rounds + 1 }, (_, round) => opened(`bench-${round}`))
	);
	const timed = await inTurn(
		rounds,
		async (round) => {
			const bank = await featuredBank();
			const db = dbs[round];
			if (db) must(await putBank(db, bank, Date.now()));
		},
		async (round) => {
			const bank = await featuredBank();
			const tx = raw.transaction('banks', 'readwrite', { durability: 'strict' });
			tx.objectStore('banks').put(bank, round);
			await completed(tx);
		}
	);
	for (const db of dbs) db.close();
	raw.close();
	return timed;
}

/** A quiz of ten of the featured bank's questions, as it is handed out. */
async function handout(): Promise<Handout> {
	const bank = await featuredBank();
	const quiz = must(buildQuiz(bank, { count: 10, about: 'all', feedback: 'practice' }, 'link'));
	const made = await handoutOf(bank, quiz, { mode: 'practice', by: 'Ms R', shuffle: true });
	return leanOf(must(made).handout);
}

/** What the first of a page take. */
async function first(own: () => Promise<unknown>, raw: () => Promise<unknown>): Promise<Timed> {
	const timed: Timed = { values: [], raw: [] };
	for (const [work, list] of [
		[own, timed.values],
		[raw, timed.raw]
	] as const) {
		const start = performance.now();
		await work();
		list.push(performance.now() - start);
	}
	return timed;
}

/** Through the platform's compression and back, as JSON: what any link would take. */
async function through(stream: CompressionStream | DecompressionStream, bytes: BlobPart) {
	return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
}

/** Making a link beside packing the quiz as JSON. */
function making(made: Handout) {
	return [
		async () => must(await handoutLink('https://readback.example/', made)),
		() => through(new CompressionStream('deflate-raw'), JSON.stringify(made))
	] as const;
}

/** A link of ten questions, and the quiz as packed JSON. */
async function madeLink(): Promise<{ link: string; packed: number[] }> {
	const [link, pack] = making(await handout());
	return { link: await link(), packed: [...new Uint8Array(await pack())] };
}

/** Reading a link, with everything checked, beside unpacking and parsing the JSON. */
function reading({ link, packed }: { link: string; packed: number[] }) {
	const bytes = Uint8Array.from(packed);
	return [
		async () => must(await readShared(link)),
		async () => {
			const json = await through(new DecompressionStream('deflate-raw'), bytes);
			return JSON.parse(new TextDecoder().decode(json));
		}
	] as const;
}

const writeLink = async (rounds: number) => inTurn(rounds, ...making(await handout()));
const readLink = async (rounds: number) => inTurn(rounds, ...reading(await madeLink()));
/** In a page where none was made or read before. */
const writeFirst = async () => first(...making(await handout()));
const readFirst = (made: { link: string; packed: number[] }) => first(...reading(made));

const bench = {
	seed,
	seedQuiz,
	queue,
	readLog,
	packLog,
	takeFeatured,
	writeLink,
	readLink,
	madeLink,
	writeFirst,
	readFirst
};
window.bench = bench;

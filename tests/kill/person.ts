/**
 * A person at the app's own screens, as fast as the screens allow: answers questions of every kind,
 * reviews cards, takes ratings back, leaves quizzes and comes back to them. Runs in the page.
 */
import { seeded, type Random } from '#lib/domain/random.ts';
import type { Rating } from '#lib/domain/review.ts';
import { dumpOf, toJson } from '../storage/dump.ts';
import { plain, type Act, type Told } from './acts.ts';

declare global {
	interface Window {
		/** Made by the driver: resolves when it has heard. */
		tellDriver(told: Told): Promise<void>;
		person: { start(seed: string): void; screen(): string; dump(): Promise<string | undefined> };
	}
}

const patience = 20_000;

let random: Random;

const all = <E extends HTMLElement>(selector: string): E[] =>
	[...document.querySelectorAll<E>(selector)].filter((element) => element.checkVisibility());
const one = <E extends HTMLElement>(selector: string): E | undefined => all<E>(selector)[0];
const chance = (share: number): boolean => random() < share;
const screen = (): string => plain(document.querySelector('main')?.textContent ?? '');
const isAt = (page: string): boolean => location.pathname.endsWith(`/${page}/`);

function anyOf<T>(things: readonly T[]): T | undefined {
	return things[Math.floor(random() * things.length)];
}

/** Resolves as soon as the page has changed so that `what` is there. */
function until<T>(waitedFor: string, what: () => T | undefined | false): Promise<T> {
	return new Promise((resolve, reject) => {
		const look = () => {
			const found = what();
			if (!found) return;
			stop();
			resolve(found);
		};
		const observer = new MutationObserver(look);
		const timer = setInterval(look, 50);
		const limit = setTimeout(() => {
			stop();
			void window.tellDriver({ step: 'stuck', waitedFor, screen: screen() });
			reject(new Error(`waited for ${waitedFor}`));
		}, patience);
		const stop = () => {
			observer.disconnect();
			clearInterval(timer);
			clearTimeout(limit);
		};
		observer.observe(document, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true
		});
		look();
	});
}

/** Taps, and holds that it lasts from the moment the screen has confirmed it. */
async function act(deed: Act, tap: () => void, confirmed: () => boolean): Promise<void> {
	const place = location.pathname + location.search;
	await window.tellDriver({ step: 'begins', act: deed, place });
	tap();
	await until(deed.type, confirmed);
	void window.tellDriver({ step: 'shown', act: deed, place });
}

async function follow(link: HTMLElement): Promise<void> {
	const before = location.href;
	link.click();
	await until('another page', () => location.href !== before);
}

const primary = () => one<HTMLButtonElement>('footer .btn--ink');
const waits = () => primary()?.getAttribute('aria-disabled') === 'true';

function type(field: HTMLInputElement): void {
	field.value = anyOf(['Pakistan', '2021', 'the Taliban', 'terrorism', '70 %']) ?? '';
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Pairs a part of the one column with a part of the other, as they stand side by side. */
function pairTwo(parts: readonly HTMLElement[]): void {
	const edges = parts.map((part) => Math.round(part.getBoundingClientRect().left));
	for (const edge of [Math.min(...edges), Math.max(...edges)]) {
		anyOf(parts.filter((_, i) => edges[i] === edge))?.click();
	}
}

/** One tap or one word towards an answer. Each kind of question offers what only it has. */
function answerABit(): void {
	const empty = all<HTMLInputElement>('main input[type=text]').find((field) => field.value === '');
	if (empty) return type(empty);
	const free = all<HTMLInputElement>('main .question input:not(:checked, [type=text])');
	if (free.length > 0) return anyOf(free)?.click();
	const parts = all('main .board button:not(.done)');
	if (parts.length > 0) return pairTwo(parts);
	const move = anyOf(all('main .question ol button:not([aria-disabled=true])'));
	(move ?? one('main .question button'))?.click();
}

async function answerAll(): Promise<void> {
	for (let taps = 0; waits() && taps < 50; taps++) {
		answerABit();
		await new Promise((resolve) => setTimeout(resolve));
	}
	await until('an answer that can be checked', () => primary() && !waits());
	const sure = all('main input[type=radio]').filter((input) => !input.closest('.question'));
	if (chance(0.3)) anyOf(sure)?.click();
}

const attemptHere = () => new URLSearchParams(location.search).get('id') ?? '';

async function quiz(): Promise<void> {
	await until('a question', () => attemptHere() && one('main .question') && primary());
	for (;;) {
		if (chance(0.04)) return follow(await until('a way out', () => one('header .iconbtn')));
		await answerAll();
		const picked = one<HTMLInputElement>('main .question input[type=radio]:checked');
		const words = picked?.closest('label')?.querySelector('.t')?.textContent;
		const deed = { type: 'answer', attempt: attemptHere(), screen: screen() } as const;
		await act(
			words ? { ...deed, picked: plain(words) } : deed,
			() => primary()?.click(),
			() => one('main .verdict') !== undefined
		);
		if (!(await nextQuestion())) return;
	}
}

/** False when it was the last. */
async function nextQuestion(): Promise<boolean> {
	const [at, total] = document.title.match(/\d+/g) ?? [];
	if (at === total) {
		await act(
			{ type: 'finish', attempt: attemptHere() },
			() => primary()?.click(),
			() => isAt('result') && one('main h1') !== undefined
		);
		return false;
	}
	primary()?.click();
	await until('the next question', () => !one('main .verdict') && one('main .question'));
	return true;
}

const asked = () => one('main .question, main article');
const ended = () => one('main .end a');

async function review(): Promise<void> {
	for (let rated = 0; ; rated++) {
		await until('a card', () => (asked() && primary()) || ended());
		const end = ended();
		if (end) return follow(end);
		if (chance(rated / 200)) return follow(await until('a way out', () => one('header .iconbtn')));
		await answerAll();
		const words = screen();
		primary()?.click();
		const ratings = await until('the ratings', () => one('footer .rates'));
		const rating: Rating = chance(0.5) ? 'again' : 'good';
		await act(
			{ type: 'rate', rating, screen: words },
			() => ratings.querySelector<HTMLElement>(`.${rating}`)?.click(),
			() => !one('footer .rates')
		);
		if (chance(0.1)) await undo();
	}
}

async function undo(): Promise<void> {
	const header = () => document.querySelector('header')?.outerHTML;
	const before = header();
	await act(
		{ type: 'undo' },
		() => all('header .iconbtn').at(-1)?.click(),
		() => header() !== before
	);
}

async function result(): Promise<void> {
	await follow(await until('a way on', () => anyOf(all('footer a'))));
}

async function today(): Promise<void> {
	const ways = 'main a[href*="/quiz/"], main a[href*="quiz/?"], main a[href*="review/"]';
	await follow(await until('something to do', () => anyOf(all(ways))));
}

async function live(): Promise<void> {
	for (;;) {
		if (isAt('quiz')) await quiz();
		else if (isAt('review')) await review();
		else if (isAt('result')) await result();
		else await today();
	}
}

window.person = {
	start(seed) {
		random = seeded(seed);
		void live();
	},
	screen,
	/** The whole database, if there is one: asking for it must not make it. */
	async dump() {
		const databases = await indexedDB.databases();
		if (!databases.some(({ name }) => name === 'readback')) return undefined;
		return toJson(await dumpOf('readback'));
	}
};

/** What a person does in the app, by what can be seen and heard: roles and names. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Question, QuestionKind, QuestionOf } from '#lib/domain/kinds/index.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { fileOf, questionIn } from './banks.ts';

/** Well or badly: every kind of question can be answered right and wrong. */
export type Way = 'right' | 'wrong';

/** The question as it stands on the screen, once it can be answered. */
export async function questionOn(page: Page): Promise<Question> {
	const main = page.getByRole('main');
	const progress = page.getByRole('img', { name: /^Question \d+ of/ });
	await expect(progress.or(page.getByText(/^\d+ left$/))).toBeVisible();
	const read = async () => questionIn(await main.innerText());
	await expect(read, 'a question is on the screen').toPass({ intervals: [20, 50, 100, 250] });
	return read();
}

/** The options on the screen, in their order. */
export async function optionsOn(page: Page): Promise<string[]> {
	const options = page.getByRole('radio').or(page.getByRole('checkbox'));
	return Promise.all((await options.all()).map((each) => each.evaluate(nameOf)));
}

function nameOf(input: Element): string {
	return input.closest('label')?.querySelector('.t')?.textContent?.trim() ?? '';
}

/** Fills in an answer to the question on the screen; it is not checked yet. */
export async function fillIn(page: Page, way: Way): Promise<Question> {
	const question = await questionOn(page);
	const fill = filling[question.kind] as Fill<QuestionKind>;
	await fill(page, question, way === 'right');
	return question;
}

/** Answers the question on the screen and waits for what is said about it. */
export async function answer(page: Page, way: Way): Promise<Question> {
	const question = await fillIn(page, way);
	await check(page);
	return question;
}

export async function check(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByRole('region', { name: 'How it went' })).toBeVisible();
}

/** Turns the card on the screen: what is to be picked or typed is answered first. */
export async function turn(page: Page, way: Way = 'right'): Promise<void> {
	const show = page.getByRole('button', { name: 'Show answer' });
	const picked = page.getByRole('button', { name: 'Check' });
	await expect(page.getByText(/^\d+ left$/)).toBeVisible();
	await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
	if (!(await show.isVisible())) await fillIn(page, way);
	await show.or(picked).click();
	await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
}

/** To the next question or, after the last, to the result. */
export async function goOn(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: /^(Next|Finish)/ });
	const last = /Finish/.test(await button.innerText());
	await button.click();
	if (last) await expect(page).toHaveURL(/\/result\//);
	else await expect(button).toHaveCount(0);
}

/** From the first screen through a whole quiz; gives the questions that were asked. */
export async function takeFirstQuiz(page: Page, ways: readonly Way[]): Promise<Question[]> {
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	const asked: Question[] = [];
	for (const way of ways) {
		asked.push(await answer(page, way));
		await goOn(page);
	}
	return asked;
}

/** Opens a bank's file from the library. */
export async function openFile(page: Page, bank: Bank, text?: string): Promise<void> {
	const shelf = page.getByText('Nothing here yet.').or(page.getByText(/\d+ facts/));
	await expect(shelf.first()).toBeVisible();
	const chosen = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open a bank file' }).first().click();
	await (await chosen).setFiles(fileOf(bank, text));
}

/** Waits until the app is on the device: its worker serves this page, and all pages are stored. */
export async function stored(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		const ready = () => active?.state === 'activated' && navigator.serviceWorker.controller;
		while (!ready()) {
			await new Promise((resolve) => {
				active?.addEventListener('statechange', resolve, { once: true });
				navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
			});
		}
	});
	await page.waitForFunction(() => 'stored' in document.documentElement.dataset);
}

type Fill<K extends QuestionKind> = (
	page: Page,
	question: QuestionOf<K>,
	right: boolean
) => Promise<void>;

const typed = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });

const filling: { readonly [K in QuestionKind]: Fill<K> } = {
	async choice(page, { options, answerKey }, right) {
		const index = right ? answerKey : options.findIndex((_, each) => each !== answerKey);
		await page.getByRole('radio', { name: options[index]?.text ?? '', exact: true }).check();
	},
	async multiple(page, { options, answerKey }, right) {
		for (const [index, { text }] of options.entries()) {
			const wanted = answerKey.includes(index) === right;
			if (wanted) await page.getByRole('checkbox', { name: text, exact: true }).check();
		}
	},
	async 'true-false'(page, { answerKey }, right) {
		const name = answerKey === right ? 'True' : 'False';
		await page.getByRole('radio', { name, exact: true }).check();
	},
	async 'short-answer'(page, { accept }, right) {
		await typed(page).fill(right ? accept[0] : 'nobody knows');
	},
	async numeric(page, { value, range }, right) {
		const far = value - range[0] > range[1] - value ? range[0] : range[1];
		await typed(page).fill(String(right ? value : far));
	},
	async cloze(page, { gaps }, right) {
		for (const [index, { accept }] of gaps.entries()) {
			const gap = page.getByRole('textbox', { name: `Gap ${index + 1} of ${gaps.length}` });
			await gap.fill(right ? accept[0] : 'nothing');
		}
	},
	async matching(page, { pairs }, right) {
		for (const [index, { left }] of pairs.entries()) {
			const partner = pairs[right ? index : (index + 1) % pairs.length]?.right ?? '';
			const picker = page.getByRole('combobox', { name: left, exact: true });
			if (await picker.isVisible()) {
				await picker.selectOption({ label: partner });
				continue;
			}
			await page.getByRole('button', { name: left, exact: true }).click();
			await page.getByRole('button', { name: partner, exact: true }).click();
		}
	},
	async ordering(page, { items }, right) {
		const wanted = right ? [...items] : [...items].reverse();
		for (const [place, item] of wanted.entries()) await moveTo(page, item, place);
		// Already in the wanted order: moved away and back, since nothing moved is no answer.
		const check = page.getByRole('button', { name: 'Check' });
		if (await check.isVisible()) return;
		await page.getByRole('button', { name: `Move down: ${wanted[0]}`, exact: true }).click();
		await page.getByRole('button', { name: `Move up: ${wanted[0]}`, exact: true }).click();
	},
	async recall(page, _, right) {
		await page.getByRole('button', { name: 'Show the answer' }).click();
		const name = right ? 'All' : 'None';
		await page.getByRole('radio', { name, exact: true }).check();
	}
};

async function moveTo(page: Page, item: string, place: number): Promise<void> {
	const rows = page.getByRole('main').getByRole('listitem');
	const up = page.getByRole('button', { name: `Move up: ${item}`, exact: true });
	for (let at = await placeOf(rows, item); at > place; at--) await up.click();
}

async function placeOf(rows: Locator, item: string): Promise<number> {
	const texts = await rows.allInnerTexts();
	return texts.findIndex((text) => text.includes(item));
}

/** Every screen and state of the app, along the ways by which a person comes to it. */
import { expect, type Page } from '@playwright/test';
import { questionKinds } from '#lib/domain/kinds/index.ts';
import { everyKind, featured } from './banks.ts';
import {
	answer,
	check,
	fillIn,
	goOn,
	openFile,
	questionOn,
	takeFirstQuiz,
	turn
} from './person.ts';
import type { Walk } from './walk.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const right = (count: number) => Array<'right'>(count).fill('right');

/** From a first quiz to Today. */
async function begin(page: Page): Promise<void> {
	await page.goto('./');
	await takeFirstQuiz(page, [...right(4), 'wrong']);
	await link(page, 'Done').click();
	await expect(heading(page, /due\.$/)).toBeVisible();
}

export const walks: Readonly<Record<string, Walk>> = {
	async 'a first visit'(page, look) {
		await page.goto('./');
		await expect(link(page, 'Try 5 questions')).toBeVisible();
		await look('first run');
		await link(page, 'Look inside').click();
		await expect(page.getByRole('article').first()).toBeVisible();
		await look('prepared bank, not taken up');
		await link(page, 'Back to Library').click();
		await expect(heading(page, 'Nothing here yet.')).toBeVisible();
		await look('library, empty');
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await look('keys');
		await page.keyboard.press('Escape');
		await openFile(page, featured, '{ "readback": "bank", ');
		await expect(page.getByText('This file is cut short or damaged.')).toBeVisible();
		await look('library, a file not taken');
		await page.goto('bank/?id=nowhere');
		await expect(heading(page, 'This bank is not on this device.')).toBeVisible();
		await look('problem');
		await page.goto('settings/');
		await expect(page.getByRole('spinbutton', { name: 'New points' })).toBeVisible();
		await look('settings');
	},

	async 'a quiz of every kind'(page, look) {
		await page.goto('library/');
		await openFile(page, everyKind);
		await expect(heading(page, everyKind.title)).toBeVisible();
		await link(page, 'Take a quiz').click();
		for (let count = 0; count < questionKinds.length; count++) {
			const { kind } = await questionOn(page);
			await look(`quiz, ${kind}`);
			await fillIn(page, 'wrong');
			await look(`quiz, ${kind} filled in`);
			await check(page);
			await look(`quiz, ${kind} answered`);
			if (count === 0) {
				await button(page, 'Read around it').click();
				await expect(page.getByRole('dialog', { name: 'In the article' })).toBeVisible();
				await look('quiz, the passage');
				await page.getByRole('button', { name: 'Close', exact: true }).click();
			}
			await goOn(page);
		}
		await expect(page.getByRole('checkbox').first()).toBeVisible();
		await look('result');
	},

	async 'a review'(page, look) {
		await page.clock.install({ time: new Date('2026-03-10T08:00:00Z') });
		await begin(page);
		await look('today, one due');
		await page.clock.fastForward('48:00:00');
		await page.goto('settings/');
		await page.getByRole('switch', { name: 'Four buttons' }).check();
		await link(page, 'Today').click();
		await expect(heading(page, /are due\.$/)).toBeVisible();
		await look('today, many due');
		await link(page, 'Start review').click();
		const seen = new Set<string>();
		const more = button(page, 'More for this card');
		await expect(more).toBeVisible();
		for (let first = true; await more.isVisible(); first = false) {
			const left = await page.getByText(/^\d+ left$/).innerText();
			const form = (await page.getByRole('article').isVisible()) ? 'card' : 'picked';
			const fresh = !seen.has(form);
			seen.add(form);
			if (fresh) await look(`review, ${form}, front`);
			await turn(page, 'wrong');
			if (fresh) await look(`review, ${form}, back`);
			if (first) {
				await more.click();
				await expect(page.getByRole('dialog', { name: 'This card' })).toBeVisible();
				await look('review, more for this card');
				await page.getByRole('button', { name: 'Close', exact: true }).click();
			}
			await button(page, 'Easy').click();
			await expect(page.getByText(left, { exact: true })).toHaveCount(0);
		}
		expect(seen).toEqual(new Set(['card', 'picked']));
		await look('review, end');
		await link(page, 'Go to Today').click();
		await expect(heading(page, 'All read back.')).toBeVisible();
		await look('today, all done');
		await link(page, 'Take a quiz').click();
		await answer(page, 'right');
		await button(page, 'Close quiz, progress is kept').click();
		await expect(heading(page, 'Pick up where you stopped')).toBeVisible();
		await look('today, a quiz to go on with');
	},

	async 'a bank'(page, look) {
		await begin(page);
		await link(page, 'Library').click();
		await expect(link(page, /^Why Pakistan/)).toBeVisible();
		await look('library');
		await link(page, /^Why Pakistan/).click();
		await expect(page.getByRole('article')).toHaveCount(27);
		await look('bank, facts');
		await link(page, /^Arguments/).click();
		await expect(page.getByRole('article')).toHaveCount(25);
		await look('bank, arguments');
		await link(page, 'Map').click();
		await button(page, 'Open all').click();
		await look('bank, map');
		await link(page, 'Text').click();
		await button(page, /^The hope was to head off/).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await look('bank, text, a point');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await look('bank, text');
		await button(page, 'More: save, take off').click();
		await expect(button(page, 'Take off the shelf')).toBeVisible();
		await look('bank, more');
		await page.goto('library/');
		await openFile(page, everyKind);
		await link(page, /^Questions/).click();
		await page.getByText('Choose one').first().click();
		await button(page, 'Flag this question').first().click();
		await expect(page.getByText('Flagged')).toBeVisible();
		await look('bank, questions');
		await link(page, 'Back to Library').click();
		await expect(link(page, /^A question of every kind/)).toBeVisible();
		await look('library, two banks');
	}
};

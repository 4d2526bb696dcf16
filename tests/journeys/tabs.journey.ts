import type { Page } from '@playwright/test';
import { answer, fillIn, goOn, takeFirstQuiz } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const right = (count: number) => Array<'right'>(count).fill('right');
const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('a card rated in one tab cannot be rated again in another, which says so and goes on', async ({
	context,
	page
}) => {
	await page.goto('./');
	await takeFirstQuiz(page, right(5));
	const other = await context.newPage();
	const asked: string[] = [];
	for (const tab of [page, other]) {
		await tab.goto('review/');
		await fillIn(tab, 'right');
		asked.push(await question(tab).innerText());
		await tab.getByRole('button', { name: 'Show answer' }).click();
	}
	expect(asked[0], 'both tabs show the same card').toBe(asked[1]);

	await page.getByRole('button', { name: 'Good' }).click();
	await expect(page.getByText('4 left')).toBeVisible();
	await other.getByRole('button', { name: 'Again' }).click();

	await expect(other.getByText('This card was reviewed in another tab.')).toBeVisible();
	expect((await readStored(page)).events).toHaveLength(6);
	await other.getByRole('button', { name: 'Load again' }).click();
	await expect(other.getByText('4 left')).toBeVisible();
	await expect(question(other)).toHaveText(await question(page).innerText());
	await fillIn(other, 'right');
	await other.getByRole('button', { name: 'Show answer' }).click();
	await other.getByRole('button', { name: 'Good' }).click();
	await expect(other.getByText('3 left')).toBeVisible();
	const { events } = await readStored(other);
	expect(events).toHaveLength(7);
	expect(events.slice(5).map((event) => event.type === 'review' && event.rating)).toEqual([
		'good',
		'good'
	]);
});

test('a quiz open in two tabs takes each answer once', async ({ context, page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	await fillIn(page, 'right');
	const other = await context.newPage();
	await other.goto(page.url());
	await fillIn(other, 'wrong');

	await answer(page, 'right');
	await other.getByRole('button', { name: 'Check' }).click();

	await expect(other.getByText('This quiz went on in another tab.')).toBeVisible();
	await other.getByRole('button', { name: 'Load again' }).click();
	await expect(other.getByRole('img', { name: 'Question 2 of 5' })).toBeVisible();
	for (let count = 1; count < 5; count++) {
		await answer(other, 'right');
		await goOn(other);
	}
	await expect(other.getByRole('main')).toContainText('5 of 5');
	expect((await readStored(other)).events).toHaveLength(5);

	// The first tab still stands at the feedback of question 1: it finds its way to the end too.
	await page.reload();
	await expect(page).toHaveURL(/\/result\//);
	await expect(page.getByRole('main')).toContainText('5 of 5');
	expect((await readStored(page)).attempts.map((attempt) => attempt.events.length)).toEqual([7]);
});

test('Today in one tab follows what is answered in another', async ({ context, page }) => {
	await page.goto('./');
	await takeFirstQuiz(page, [...right(4), 'wrong']);
	await page.getByRole('link', { name: 'Done' }).click();
	const start = page.getByRole('link', { name: 'Start review 6 cards' });
	await expect(start).toBeVisible();

	const other = await context.newPage();
	await other.goto('review/');
	await expect(other.getByText('6 left')).toBeVisible();
	await other.getByRole('button', { name: 'More for this card' }).click();
	await other.getByRole('button', { name: 'Not interested' }).click();
	await expect(other.getByText('5 left')).toBeVisible();

	await page.bringToFront();
	await expect(start).toHaveCount(0);
});

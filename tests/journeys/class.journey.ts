import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { classOf, seedClass, type SetClass } from './support/classes.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';
import { auditEach, type Walk } from './support/walk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const set = classOf(24);
const address = ({ assignment }: SetClass, view = '') => `results/?id=${assignment.id}${view}`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const toast = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words);

/** What the question with the planted key says, in the list of the phone. */
const flagged = (page: Page) =>
	page.getByText(`Check this one: strong students choose “${set.truth}”`).filter({ visible: true });

/** Its row, which opens it. */
const question = (page: Page) => button(page, set.bad.stem).filter({ visible: true });

async function openClass(page: Page, view = ''): Promise<void> {
	await page.goto(address(set, view));
	await expect(page.getByRole('heading', { level: 1, name: 'Class 10B' })).toBeVisible();
}

const walks: Readonly<Record<string, Walk>> = {
	async 'quizzes that were set'(page, look) {
		await page.goto('results/');
		await expect(page.getByText('You have not set a quiz yet')).toBeVisible();
		await look('none');
		await seedClass(page, { ...set, results: [] });
		await page.goto(address(set));
		await expect(page.getByText('Nothing has come back yet')).toBeVisible();
		await look('nothing came back');
		await seedClass(page, set);
		await page.goto('results/');
		await expect(page.getByText('24 of 27')).toBeVisible();
		await look('one');
		await page.goto('results/?id=nowhere');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await look('one that is not here');
	},

	async 'questions of a class'(page, look) {
		await seedClass(page, set);
		await openClass(page);
		await expect(flagged(page)).toHaveCount(1);
		await look('the list');
		await question(page).click();
		await expect(page.getByText('What was chosen')).toBeVisible();
		await look('one of them');
		await button(page, 'Mend this question').click();
		await expect(button(page, 'Leave out of the scores')).toBeVisible();
		await look('mending it');
	},

	async 'students of a class'(page, look) {
		await seedClass(page, set);
		await openClass(page, '&view=students');
		await look('the list');
		await button(page, 'Farid K').click();
		await expect(button(page, 'Delete this result')).toBeVisible();
		await look('one of them');
	}
};

auditEach(walks);

test('the question with the wrong key is found, mended, marked again, and taken back, by keys', async ({
	page
}) => {
	test.slow();
	await seedClass(page, set);
	await page.goto('results/');
	const keyboard = new Keyboard(page);
	await keyboard.to(page.getByRole('link', { name: /^Class 10B/ }));
	// A new page begins anew with the focus, though its address differs in the query alone.
	await page.keyboard.press('Enter');
	await expect(flagged(page)).toHaveCount(1);
	const figures = page.getByRole('main').getByRole('listitem');
	const before = await figures.allInnerTexts();
	const scores = await page
		.getByRole('img', { name: /^Scores out of 7/ })
		.getAttribute('aria-label');
	await keyboard.activate(question(page));
	await expect(page.getByRole('dialog', { name: 'Question 1' })).toBeVisible();
	await keyboard.activate(button(page, 'Mend this question'));
	const truth = page.getByRole('listitem').filter({ hasText: set.truth });
	await keyboard.activate(truth.getByRole('button', { name: 'Only this is right' }));
	await expect(toast(page, '24 results marked again.')).toBeVisible();
	await expect(flagged(page)).toHaveCount(0);
	await expect(page.getByRole('img', { name: /^Scores/ })).not.toHaveAttribute(
		'aria-label',
		scores ?? ''
	);
	await page.reload();
	await expect(page.getByText('How the questions did')).toBeVisible();
	await expect(flagged(page), 'it is stored').toHaveCount(0);

	// It is left out of the scores, and that is taken back.
	const mended = await figures.allInnerTexts();
	await keyboard.activate(question(page));
	await keyboard.activate(button(page, 'Mend this question'));
	await keyboard.activate(button(page, 'Leave out of the scores'));
	await expect(page.getByText('Left out of the scores').filter({ visible: true })).toBeVisible();
	await expect(page.getByRole('img', { name: /^Scores out of 6/ })).toBeVisible();
	await keyboard.activate(button(page, 'Undo'));
	await expect(page.getByRole('img', { name: /^Scores out of 7/ })).toBeVisible();
	expect(await figures.allInnerTexts()).toEqual(mended);
	expect(mended).not.toEqual(before);
});

test('one student’s result is deleted and put back', async ({ page }) => {
	await seedClass(page, set);
	await openClass(page, '&view=students');
	const row = page.getByRole('row').filter({ hasText: 'Amina' });
	await row.getByRole('button').click();
	await expect(page.getByText('Everything Amina K sent is deleted')).toBeVisible();
	await button(page, 'Delete this result').click();
	await expect(toast(page, 'The result of Amina K is deleted.')).toBeVisible();
	await expect(row).toHaveCount(0);
	await expect(page.getByRole('listitem').filter({ hasText: 'of 27 in' })).toContainText('23');
	await button(page, 'Undo').click();
	await expect(row).toHaveCount(1);
	await expect(page.getByRole('listitem').filter({ hasText: 'of 27 in' })).toContainText('24');
});

test('a class is saved as a table that no spreadsheet runs', async ({ page }) => {
	const [first, ...others] = set.results;
	if (!first) throw new Error('no result');
	const name = '=HYPERLINK("http://example.org")';
	const evil = { ...first, returned: { ...first.returned, name } };
	await seedClass(page, { ...set, results: [evil, ...others] });
	await openClass(page);
	const saving = page.waitForEvent('download');
	await button(page, 'Save as CSV').filter({ visible: true }).click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toBe('Class 10B.csv');
	const text = await readFile(await saved.path(), 'utf8');
	const [head, ...rows] = Papa.parse<string[]>(text.replace('\ufeff', '')).data;
	expect(head?.slice(0, 4)).toEqual(['Student', 'Result', 'Score', 'Out of']);
	expect(rows).toHaveLength(24);
	expect(rows.map(([student]) => student)).toContain(`'${name}`);
	for (const row of rows) expect(row).toHaveLength(7 + 2 * set.assignment.entries.length);
});

test('on paper a class has its figures, its questions and every student, and nothing to press', async ({
	page
}) => {
	await seedClass(page, set);
	await openClass(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('columnheader', { name: 'Tells students apart' })).toBeVisible();
	await expect(page.getByRole('row')).toHaveCount(2 + 24 + set.assignment.entries.length);
	for (const what of [page.getByRole('navigation'), button(page, /^Add results/)]) {
		await expect(what.filter({ visible: true })).toHaveCount(0);
	}
});

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { audit, watchMotion } from './support/audit.ts';
import { Keyboard } from './support/keyboard.ts';
import { openFile, takeFirstQuiz } from './support/person.ts';
import { everyKind } from './support/banks.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const file = new URL('../support/articles/texts/river.txt', import.meta.url);
const [title = '', ...lines] = readFileSync(file, 'utf8').split('\n');
const text = lines.join('\n').trim();

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string | RegExp) =>
	page.getByRole('textbox', { name, exact: true });
const tally = (page: Page, words: string | RegExp) =>
	expect(page.getByRole('banner').or(page.locator('header')).getByRole('status')).toContainText(
		words
	);
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

/** Puts an article on the sheet and says where it comes from. */
async function bring(page: Page, words = text): Promise<void> {
	await page.goto('new/');
	await field(page, 'Article text').fill(words);
	await field(page, 'Title').fill(title);
	await field(page, 'Author').fill('Ruth Calloway');
}

async function markUp(page: Page): Promise<number> {
	await button(page, /^Mark it up/).click();
	await expect(page.getByRole('heading', { name: 'Check the marks' })).toBeVisible();
	await tally(page, /^.*0 kept, 0 left out, \d+ to go/s);
	const words = await page.locator('header').getByRole('status').innerText();
	return Number(/(\d+) to go/.exec(words)?.[1]);
}

/** The statement that is being written and not saved, as it is stored. */
async function beingWritten(): Promise<string | undefined> {
	const settled = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
	const db = await settled(indexedDB.open('readback'));
	const [row] = await settled(db.transaction('drafts').objectStore('drafts').getAll());
	db.close();
	return row?.draft.writing?.point?.statement;
}

test('an article becomes a bank: kept, left out, edited, undone, the rest kept, saved, asked', async ({
	page
}) => {
	await bring(page);
	const all = await markUp(page);
	expect(all).toBeGreaterThan(10);

	await button(page, 'Keep').click();
	await button(page, 'Leave out').click();
	await tally(page, `1 kept, 1 left out, ${all - 2} to go`);
	await button(page, 'Undo').click();
	await tally(page, `1 kept, 0 left out, ${all - 1} to go`);

	await button(page, 'Edit').click();
	const statement = field(page, 'The point in one sentence');
	const before = await statement.inputValue();
	await statement.fill(`${before.slice(0, -1)}, as it says.`);
	// Words that are not saved yet are no part of the bank, and wait where they were.
	await expect.poll(() => page.evaluate(beingWritten)).toBe(`${before.slice(0, -1)}, as it says.`);
	await page.reload();
	await expect(statement).toHaveValue(`${before.slice(0, -1)}, as it says.`);
	await tally(page, `1 kept, 0 left out, ${all - 1} to go`);
	await button(page, 'Save').click();
	await expect.poll(() => page.evaluate(beingWritten)).toBeUndefined();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await tally(page, `2 kept, 0 left out, ${all - 2} to go`);

	// Nothing of it is lost when the page is loaded again, and steps can still be taken back.
	await page.reload();
	await tally(page, `2 kept, 0 left out, ${all - 2} to go`);
	await button(page, 'Undo').click();
	await tally(page, `1 kept, 0 left out, ${all - 1} to go`);

	await button(page, 'Keep the rest').click();
	const rest = dialog(page, /^Keep the rest/);
	await rest.getByRole('button', { name: /^Keep \d/ }).click();
	// The doubtful ones were not kept with the rest: they are left out one by one.
	while (await button(page, 'Leave out').isVisible()) await button(page, 'Leave out').click();
	await button(page, /^Save \d+ marks$/).click();
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
	await expect(page.getByText(/^Saved, \d+ marks$/)).toBeVisible();

	// What was saved can be taken back to its marks, and saved again.
	await button(page, 'Undo').click();
	await expect(page.getByRole('heading', { name: 'Check the marks' })).toBeVisible();
	await button(page, /^Save \d+ marks$/).click();
	await page.getByRole('link', { name: 'Take a quiz' }).click();
	await expect(page.getByRole('img', { name: 'Question 1 of 10' })).toBeVisible();
});

test('a draft waits in the library, can be thrown away and had back', async ({ page }) => {
	await bring(page);
	await expect(page).toHaveURL(/\?id=/);
	await page.getByRole('link', { name: 'Library' }).click();
	await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeVisible();
	await button(page, `Throw away the draft: ${title}`).click();
	await expect(page.getByRole('link', { name: title })).toHaveCount(0);
	await button(page, 'Undo').click();
	await page.getByRole('link', { name: title }).click();
	await expect(field(page, 'Article text')).toHaveValue(text);
	await expect(field(page, 'Author')).toHaveValue('Ruth Calloway');
});

test('words of the text are marked by hand, with a question of their own', async ({ page }) => {
	await bring(page);
	const all = await markUp(page);
	await button(page, 'Mark words yourself').click();
	await button(page, 'Sentence after').click();
	await button(page, 'End a word earlier').click();
	await button(page, 'Add as a fact').click();
	const sheet = dialog(page, 'Edit this fact');
	await sheet.getByRole('button', { name: 'Add a question' }).click();
	await sheet.getByRole('button', { name: 'Type it' }).click();
	const question = dialog(page, 'New question');
	await question.getByRole('button', { name: 'Save' }).click();
	await expect(question.getByRole('alert')).toContainText('still missing');
	await field(page, 'The question').fill('What did biologists count last autumn?');
	await field(page, 'The answer').fill('Nests');
	await field(page, 'Why the answer is right').fill('They counted nests along the river.');
	await question.getByText('Preview').click();
	await field(page, 'Your answer').fill('nests');
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question.getByText('Right', { exact: false }).first()).toBeVisible();
	await question.getByRole('button', { name: 'Save' }).click();
	await sheet.getByRole('button', { name: 'Done' }).click();
	await tally(page, `1 kept, 0 left out, ${all} to go`);
	await expect(page.getByText('What did biologists count last autumn?')).toBeVisible();
});

test('a text that is too short, or not English, is marked by hand', async ({ page }) => {
	await bring(page, 'The dam is gone. The salmon are back in the river, and nobody misses it.');
	await expect(
		page.getByText('15 words is too little to ask about. About 150 works.')
	).toBeVisible();
	await field(page, 'Article text').fill(text.replace(/\p{L}+/gu, 'lorem'));
	await button(page, /^Mark it up/).click();
	await expect(page.getByRole('alert')).toContainText('does not look like English');

	await field(page, 'Article text').fill('Der Damm ist weg. Die Lachse sind zurück.');
	await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
	await button(page, 'Mark it by hand').click();
	await expect(page.getByRole('heading', { name: 'Nothing is marked yet.' })).toBeVisible();
	await page
		.getByRole('region', { name: 'Proposals' })
		.getByRole('button', { name: 'Mark words yourself' })
		.click();
	await page.getByText('Argument', { exact: true }).click();
	await button(page, 'Add as an argument').click();
	await dialog(page, 'Edit this argument').getByRole('button', { name: 'Done' }).click();
	await tally(page, '1 kept');
});

test('a saved question is mended: its flaw shows and goes, and its memory stays or starts anew', async ({
	page
}) => {
	await page.goto('./');
	const [asked] = await takeFirstQuiz(page, Array<'right'>(5).fill('right'));
	const before = (await readStored(page)).cards.find(({ point }) => point === asked?.points[0]);
	expect(before?.memory.state).not.toBe('new');
	await page.goto(`bank/?id=pakistan-taliban&view=facts&edit=${before?.point ?? ''}`);
	const sheet = page.getByRole('dialog');
	const statement = field(page, 'The point in one sentence');
	await expect(statement).toBeVisible();
	const words = await statement.inputValue();

	// Another sentence altogether: is it still the same point?
	const mark = await sheet.locator('mark').first().innerText();
	await statement.fill(
		`Nobody has ever said ${mark} in any of the newspapers of this or that city.`
	);
	await sheet.getByRole('button', { name: 'Save' }).click();
	await dialog(page, 'Is it still the same point?')
		.getByRole('button', { name: 'No, start anew' })
		.click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect
		.poll(async () => (await readStored(page)).cards.find(({ id }) => id === before?.id)?.absent)
		.toBe(true);
	await button(page, 'Undo').click();
	await expect
		.poll(async () => (await readStored(page)).cards.find(({ id }) => id === before?.id))
		.toEqual(before);

	// A slip of the pen is nothing to ask about.
	await page.goto(`bank/?id=pakistan-taliban&view=facts&edit=${before?.point ?? ''}`);
	await statement.fill(`${words} `);
	await sheet.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText(/^(Fact|Argument) changed$/)).toBeVisible();
	expect((await readStored(page)).cards.find(({ id }) => id === before?.id)).toEqual(before);
});

test('a question of every kind opens in its editor; a flaw shows while it is there', async ({
	page
}) => {
	await page.goto('library/');
	await openFile(page, everyKind);
	await page.getByRole('link', { name: /^Questions/ }).click();
	const rows = page.getByRole('article');
	await expect(rows).toHaveCount(everyKind.questions.length);
	for (const [index, { explanation }] of everyKind.questions.entries()) {
		await rows.nth(index).getByRole('button', { name: /^Edit/ }).click();
		const sheet = dialog(page, 'Edit this question');
		await expect(field(page, 'Why the answer is right')).toHaveValue(explanation);
		await sheet.getByText('Preview').click();
		await expect(sheet.getByRole('heading', { level: 1 }).first()).toBeVisible();
		await sheet.getByRole('button', { name: 'Done' }).click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	const choice = everyKind.questions.findIndex(({ kind }) => kind === 'choice');
	await rows.nth(choice).getByRole('button', { name: /^Edit/ }).click();
	const stem = field(page, 'The question');
	const words = await stem.inputValue();
	await stem.fill('What is not so?');
	await expect(page.getByText('“not” is easily read over.')).toBeVisible();
	await stem.fill(words);
	await expect(page.getByText('“not” is easily read over.')).toHaveCount(0);
});

test('marks are checked by keys alone, and every screen of it is sound', async ({ page }) => {
	test.slow();
	await watchMotion(page);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const found: string[] = [];
	await page.goto('new/');
	await expect(field(page, 'Article text')).toBeVisible();
	found.push(...(await audit(page, 'new bank, empty')));
	await bring(page);
	found.push(...(await audit(page, 'new bank, text')));
	const all = await markUp(page);
	found.push(...(await audit(page, 'check')));

	const keyboard = new Keyboard(page);
	await keyboard.press('k');
	await tally(page, `1 kept, 0 left out, ${all - 1} to go`);
	await keyboard.press('x', 'u', 'ArrowDown', 'ArrowUp');
	await tally(page, `1 kept, 0 left out, ${all - 1} to go`);
	await keyboard.press('w');
	await keyboard.to(button(page, 'Sentence after'));
	await keyboard.press('ArrowDown', 'ArrowRight', 'Shift+ArrowRight');
	found.push(...(await audit(page, 'check, own words')));
	await keyboard.press('Escape');
	await page.keyboard.press('l');
	await expect(page.getByRole('radio', { name: 'supports' })).toBeFocused();
	found.push(...(await audit(page, 'check, link')));
	await keyboard.press('Escape', 'e');
	await expect(dialog(page, /^Edit this/)).toBeVisible();
	found.push(...(await audit(page, 'check, editor')));
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await keyboard.activate(button(page, 'Keep the rest'));
	await expect(dialog(page, /^Keep the rest/)).toBeVisible();
	found.push(...(await audit(page, 'check, keep the rest')));
	expect(found).toEqual([]);
});

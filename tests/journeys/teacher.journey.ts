/** A teacher sets a quiz, hands it out, and takes in what comes back. The students are the codec. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { blankOf } from '#lib/domain/blank.ts';
import type { Handout } from '#lib/domain/handout.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { readShared } from '#lib/share/link.ts';
import { readSharedFile } from '#lib/share/file.ts';
import { unlockAnswers } from '#lib/share/lock.ts';
import type { AssignmentRow, ResultRow } from '#lib/storage/schema.ts';
import { ownBank, resultLink, returnedFor } from '../support/teaching.ts';
import { audit, watchMotion } from './support/audit.ts';
import { Keyboard } from './support/keyboard.ts';
import { openFile } from './support/person.ts';
import { expect, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Share a quiz' });

async function openShare(page: Page, bank = 'pakistan-taliban'): Promise<void> {
	await page.goto(`bank/?id=${bank}`);
	await button(page, 'Share a quiz').click();
	await expect(sheet(page)).toBeVisible();
}

/** The handout of the link that was copied. */
async function copied(page: Page): Promise<Handout> {
	await button(page, 'Copy link').click();
	await expect(button(page, 'Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toContain(`${new URL(page.url()).origin}/open/#`);
	const shared = await readShared(link);
	if (!shared.ok || shared.value.type !== 'handout') throw new Error(JSON.stringify(shared));
	return shared.value.handout;
}

/** From the library through the share sheet to a test that is set for a class. */
async function setTest(page: Page, name = 'Class 10B'): Promise<Handout> {
	await page.goto('library/');
	await openFile(page, ownBank);
	await expect(page.getByRole('heading', { name: ownBank.title })).toBeVisible();
	await button(page, 'Share a quiz').click();
	await sheet(page).getByRole('radio', { name: 'Sealed' }).check();
	await sheet(page).getByRole('textbox', { name: 'Set for' }).fill(name);
	await sheet(page).getByRole('spinbutton', { name: 'Students' }).fill('27');
	await sheet(page).getByRole('spinbutton', { name: 'Students' }).press('Enter');
	await button(page, `Set it for ${name}`).click();
	return copied(page);
}

async function rowsOf<T>(page: Page, store: 'assignments' | 'results'): Promise<readonly T[]> {
	return page.evaluate(async (store) => {
		const settled = <R>(request: IDBRequest<R>) =>
			new Promise<R>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const db = await settled(indexedDB.open('readback'));
		const rows = await settled(db.transaction(store).objectStore(store).getAll());
		db.close();
		return rows;
	}, store);
}

async function download(page: Page, act: () => Promise<void>): Promise<string> {
	const saving = page.waitForEvent('download');
	await act();
	return readFile(await (await saving).path(), 'utf8');
}

test('a practice link is there at once, follows every choice, and leaves nothing behind', async ({
	page
}) => {
	await openShare(page);
	await expect(sheet(page).getByText('Nothing comes back to you.')).toBeVisible();
	await expect(sheet(page).getByText('a sealed test of it would hide nothing')).toBeVisible();
	await expect(sheet(page).getByRole('radio', { name: 'Sealed' })).toHaveCount(0);
	expect(await copied(page)).toMatchObject({ mode: 'practice', by: '', shuffle: true });

	await sheet(page).getByRole('radio', { name: 'Arguments' }).check();
	await sheet(page).getByRole('spinbutton', { name: 'Questions' }).fill('2');
	await sheet(page).getByRole('spinbutton', { name: 'Questions' }).press('Enter');
	await sheet(page).getByRole('combobox', { name: 'Time limit' }).selectOption('15 minutes');
	await sheet(page).getByRole('switch', { name: 'Shuffle for each student' }).uncheck();
	await sheet(page).getByRole('textbox', { name: 'Set by' }).fill('Ms Iqbal');
	await sheet(page).getByRole('textbox', { name: 'Set by' }).press('Enter');
	await expect(button(page, 'Copy link')).toBeEnabled();
	const handout = await copied(page);
	expect(handout).toMatchObject({ by: 'Ms Iqbal', minutes: 15, shuffle: false });
	if (handout.mode !== 'practice') throw new Error(handout.mode);
	expect(handout.entries.map(({ label }) => label.type)).toEqual(['claim', 'claim']);
	expect(await rowsOf(page, 'assignments')).toEqual([]);

	const text = await download(page, () => button(page, 'Save as a file').click());
	const file = await readSharedFile(new TextEncoder().encode(text));
	expect(file).toEqual({ ok: true, value: { type: 'handout', handout } });

	await page.reload();
	await button(page, 'Share a quiz').click();
	await expect(sheet(page).getByRole('textbox', { name: 'Set by' })).toHaveValue('Ms Iqbal');
});

test('a small quiz has a code to scan, full screen too; a large one says why not', async ({
	page
}) => {
	await openShare(page);
	const count = sheet(page).getByRole('spinbutton', { name: 'Questions' });
	const code = page.getByRole('img', { name: 'QR code of the quiz link' });
	await count.fill('1');
	await count.press('Enter');
	await expect(code).toBeVisible();
	await button(page, 'Show full screen').click();
	await expect(code).toHaveCount(2);
	await page.keyboard.press('Escape');
	await expect(code).toHaveCount(1);
	await expect(button(page, 'Show full screen')).toBeFocused();
	await count.fill('30');
	await count.press('Enter');
	await expect(code).toHaveCount(0);
	await expect(sheet(page).getByText('Too long for a code')).toBeVisible();
	await expect(sheet(page).getByText(/most messengers cut links|some messengers/)).toBeVisible();
});

test('a sealed test is kept before its link is shown, and holds no answer', async ({ page }) => {
	await page.goto('library/');
	await openFile(page, ownBank);
	await button(page, 'Share a quiz').click();
	await sheet(page).getByRole('radio', { name: 'Sealed' }).check();
	await expect(sheet(page).getByText('The link comes once the quiz is kept')).toBeVisible();
	await expect(button(page, 'Copy link')).toHaveCount(0);
	await expect(button(page, 'Say who it is set for')).toBeVisible();
	expect(await rowsOf(page, 'assignments')).toEqual([]);

	await sheet(page).getByRole('textbox', { name: 'Set for' }).fill('Class 10B');
	await button(page, 'Set it for Class 10B').click();
	await expect(button(page, 'Copy link')).toBeVisible();
	const [row, ...more] = await rowsOf<AssignmentRow>(page, 'assignments');
	expect(more).toEqual([]);
	const handout = await copied(page);
	expect(row?.id).toBe(handout.id);
	if (handout.mode !== 'sealed' || !row) throw new Error(handout.mode);
	expect(row.secret).toHaveLength(32);
	const told = JSON.stringify(handout);
	for (const { question } of row.entries) {
		expect(question.kind).not.toBe('recall');
		expect(told).not.toContain(question.explanation);
	}
	// Other questions may speak of what one asks for; of each itself there is the blank and no more.
	const asked = row.entries.map(({ question }) => blankOf(question));
	expect(handout.entries.map(({ blank }) => blank)).toEqual(asked);

	const locked = await download(page, () => button(page, 'Save as a file').click());
	const file = await readSharedFile(new TextEncoder().encode(locked));
	if (!file.ok || file.value.type !== 'handout' || !file.value.locked) throw new Error('no file');
	const opened = await unlockAnswers(handout, file.value.locked, row.release?.unlock ?? '');
	expect(opened.ok && opened.value.entries).toEqual(row.entries);
});

test('results are added by the paste, each trouble told, nothing twice', async ({ page }) => {
	const handout = await setTest(page);
	await sheet(page).getByRole('link', { name: 'See the results of Class 10B' }).click();
	await button(page, 'Add results').first().click();
	const adding = page.getByRole('dialog', { name: 'Add results' });

	const good = await resultLink(returnedFor(handout, 1, 'Amina N'), handout);
	const bo = await resultLink(returnedFor(handout, 2, 'Bo'), handout);
	const damaged = good.slice(0, -6) + (good.at(-6) === 'a' ? 'b' : 'a') + good.slice(-5);
	const other = { ...handout, id: 'another0another0' as typeof handout.id };
	const unknown = await resultLink(returnedFor(other, 3), other);
	const chat = `Amina: ${good}\n\nBo:\n${bo}\n${good}\nCem: ${damaged}\nDana: ${unknown}\n`;
	await adding.getByRole('textbox', { name: 'What students sent you' }).fill(chat);
	await adding.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(adding.getByText('2 results added. 2 could not be taken.')).toBeVisible();
	await expect(adding.getByText('Amina N, Bo')).toBeVisible();
	await expect(adding.getByText('This link was changed on its way.')).toBeVisible();
	await expect(adding.getByText('This result belongs to a quiz that is not here.')).toBeVisible();

	await adding.getByRole('textbox').fill(`${good} ${bo}`);
	await adding.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(adding.getByText('2 were here already.')).toBeVisible();
	expect(await rowsOf(page, 'results')).toHaveLength(2);

	const chosen = page.waitForEvent('filechooser');
	await adding.getByRole('button', { name: 'Choose files' }).click();
	const late = await resultLink(returnedFor(handout, 4, 'Emil'), handout);
	await (
		await chosen
	).setFiles([
		{ name: 'late.txt', mimeType: 'text/plain', buffer: Buffer.from(late) },
		{ name: 'holiday.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all, see you.') }
	]);
	await expect(adding.getByText('1 result added. 1 could not be taken.')).toBeVisible();
	await expect(adding.getByText('holiday.txt')).toBeVisible();
	const rows = await rowsOf<ResultRow>(page, 'results');
	expect(rows.map(({ returned }) => returned.name).toSorted()).toEqual(['Amina N', 'Bo', 'Emil']);

	await page.keyboard.press('Escape');
	await page.goto('library/');
	await expect(page.getByRole('link', { name: /^Class 10B/ })).toContainText('3 of 27 in');
});

test('the answers are given out once it was asked, and the key opens results elsewhere', async ({
	page,
	browser,
	site
}) => {
	const handout = await setTest(page);
	if (handout.mode !== 'sealed') throw new Error(handout.mode);
	await sheet(page).getByRole('link', { name: 'See the results of Class 10B' }).click();
	const more = button(page, 'More: hand out, release, save the key');
	await more.click();
	const key = await download(page, () => button(page, 'Save the key as a file').click());
	await button(page, 'Give the answers out').click();
	await expect(page.getByText('This cannot be taken back.')).toBeVisible();
	expect((await rowsOf<AssignmentRow>(page, 'assignments'))[0]?.release?.at).toBeUndefined();
	await button(page, 'Give them out').click();
	await expect(page.getByText(/^The answers are out since/)).toBeVisible();
	await button(page, 'Copy the link to the answers').click();
	await expect(button(page, 'Link copied')).toBeVisible();
	const released = await readShared(await page.evaluate(() => navigator.clipboard.readText()));
	if (!released.ok || released.value.type !== 'release') throw new Error('no release');
	const { locked, unlock } = released.value.release;
	const opened = await unlockAnswers(handout, locked, unlock);
	expect(
		opened.ok && opened.value.entries.map(({ question }) => kindOf(question).answer(question))
	).toHaveLength(handout.entries.length);
	await expect(page.getByText(unlock)).toBeVisible();
	await page.reload();
	await more.click();
	await button(page, 'Give the answers out').click();
	await expect(page.getByText(/^The answers are out since/)).toBeVisible();

	const elsewhere = await browser.newContext({ baseURL: site.url });
	const other = await elsewhere.newPage();
	await other.goto('library/');
	await expect(other.getByText('Nothing here yet.')).toBeVisible();
	const chosen = other.waitForEvent('filechooser');
	await button(other, 'Open a bank file').first().click();
	const file = { name: 'k.json', mimeType: 'application/json', buffer: Buffer.from(key) };
	await (await chosen).setFiles(file);
	await other.getByRole('link', { name: /^Class 10B/ }).click();
	await button(other, 'Add results').first().click();
	const text = await resultLink(returnedFor(handout, 7, 'Amina N'), handout);
	await other.getByRole('textbox', { name: 'What students sent you' }).fill(text);
	await button(other, /^Add$/).click();
	await expect(other.getByText('1 result added.')).toBeVisible();
	await elsewhere.close();
});

test('a sheet of paper asks what was chosen, and prints on A4 and Letter with its key apart', async ({
	page
}) => {
	await openShare(page);
	await sheet(page).getByRole('link', { name: 'Print on paper' }).click();
	const worksheet = page.getByRole('region', { name: 'Worksheet' });
	const key = page.getByRole('region', { name: 'Answer key' });
	await expect(worksheet).toContainText('Questions on an article by Ahmed Waqas Waheed');
	await expect(worksheet.locator('.asked > li')).toHaveCount(10);
	await expect(key.getByRole('listitem')).toHaveCount(10);
	const asked = await worksheet.innerText();
	await page.reload();
	expect(await worksheet.innerText(), 'the same address, the same sheet').toBe(asked);

	for (const format of ['A4', 'Letter'] as const) {
		const pdf = (await page.pdf({ format })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, format).toBeGreaterThanOrEqual(3);
	}
	await page.getByRole('radio', { name: 'Answer key' }).check();
	await expect(worksheet).toHaveCount(0);
	await page.getByRole('radio', { name: 'Facts' }).check();
	await expect(key.getByText('Argument', { exact: true })).toHaveCount(0);
});

test('by keys alone: share, copy, set, and add', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 860 });
	await page.goto('library/');
	await openFile(page, ownBank);
	await expect(page.getByRole('heading', { name: ownBank.title })).toBeVisible();
	const keyboard = new Keyboard(page);
	await keyboard.activate(button(page, 'Share a quiz'));
	await keyboard.to(sheet(page).getByRole('radio', { name: 'Practice' }));
	await keyboard.press('ArrowRight', 'ArrowRight');
	await expect(sheet(page).getByRole('radio', { name: 'Sealed' })).toBeChecked();
	await keyboard.to(sheet(page).getByRole('textbox', { name: 'Set for' }));
	await keyboard.type('Class 10B');
	await keyboard.activate(button(page, 'Set it for Class 10B'));
	await keyboard.activate(sheet(page).getByRole('link', { name: 'See the results of Class 10B' }));
	await keyboard.activate(button(page, 'Add results').first());
	await keyboard.to(page.getByRole('textbox', { name: 'What students sent you' }));
	await keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(button(page, 'Add results').first()).toBeFocused();
});

test('every sheet of it is accessible, fits, and stands still', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await watchMotion(page);
	const found: string[] = [];
	const look = async (screen: string) => {
		found.push(...(await test.step(screen, () => audit(page, screen))));
	};
	await openShare(page);
	await expect(button(page, 'Copy link')).toBeEnabled();
	await look('share, practice');
	await page.keyboard.press('Escape');
	const handout = await setTest(page);
	await look('share, a test that is set');
	await page.keyboard.press('Escape');
	await page.goto('library/');
	await page.getByRole('link', { name: /^Class 10B/ }).click();
	await button(page, 'Add results').first().click();
	await look('add results');
	const chat = `${await resultLink(returnedFor(handout, 1, 'Amina N'), handout)} ${'x'.repeat(30)}`;
	await page.getByRole('textbox', { name: 'What students sent you' }).fill(chat);
	await button(page, /^Add$/).click();
	await expect(page.getByText(/^1 result added/)).toBeVisible();
	await look('results added');
	await page.keyboard.press('Escape');
	await button(page, 'More: hand out, release, save the key').click();
	await look('more of a class');
	await button(page, 'Give the answers out').click();
	await button(page, 'Give them out').click();
	await expect(page.getByText(/^The answers are out since/)).toBeVisible();
	await look('answers out');
	await page.goto('print/?bank=own-bank&count=12&about=all&seed=s');
	await expect(page.getByRole('region', { name: 'Answer key' })).toBeVisible();
	await look('print');
	expect(found).toEqual([]);
});

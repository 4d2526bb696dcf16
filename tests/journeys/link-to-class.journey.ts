/**
 * A sealed test from one device to the other and back, by what the two screens show and nothing
 * else: a teacher sets it, a student takes it without a network, the teacher reads and releases.
 */
import type { Browser, Locator, Page } from '@playwright/test';
import { ownBank } from '../support/teaching.ts';
import { fillIn, openFile, stored } from './support/person.ts';
import type { Site } from './support/site.ts';
import { expect, test } from './support/test.ts';
import type { Troubles } from './support/troubles.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const questions = 4;

/** A device of its own: its storage, its clipboard, its connection. */
async function device(browser: Browser, site: Site, troubles: Troubles): Promise<Page> {
	const context = await browser.newContext({ baseURL: site.url, locale: 'en-GB' });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await troubles.watch(context);
	return context.newPage();
}

/** What lies on the clipboard after a button was pressed that puts it there. */
async function copied(page: Page, copy: string, done: Locator): Promise<string> {
	await page.bringToFront();
	await button(page, copy).click();
	await expect(done).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}

/** Sets a sealed test for a class; gives the link that the sheet shows. */
async function setFor(page: Page, name: string): Promise<string> {
	await page.goto('library/');
	await openFile(page, ownBank);
	await button(page, 'Share a quiz').click();
	const sheet = page.getByRole('dialog', { name: 'Share a quiz' });
	await sheet.getByRole('radio', { name: 'Sealed' }).check();
	await sheet.getByRole('spinbutton', { name: 'Questions' }).fill(String(questions));
	await sheet.getByRole('spinbutton', { name: 'Questions' }).press('Enter');
	await sheet.getByRole('textbox', { name: 'Set by' }).fill('Ms Rahimi');
	await sheet.getByRole('textbox', { name: 'Set by' }).press('Enter');
	await sheet.getByRole('textbox', { name: 'Set for' }).fill(name);
	await button(page, `Set it for ${name}`).click();
	const link = await sheet.getByText(/\/open\/#s/).innerText();
	expect(link).toBe(await copied(page, 'Copy link', button(page, 'Link copied')));
	await sheet.getByRole('link', { name: `See the results of ${name}` }).click();
	await expect(heading(page, name)).toBeVisible();
	return link;
}

/** Answers so many questions from the one on the screen on; the first of the quiz wrong. */
async function answer(page: Page, from: number, to: number): Promise<void> {
	for (let at = from; at <= to; at++) {
		await expect(page.getByRole('img', { name: `Question ${at} of ${questions}` })).toBeVisible();
		await fillIn(page, at === 1 ? 'wrong' : 'right');
		await button(page, /^(Next|Finish)/).click();
	}
}

test('a sealed test goes to a student without a network and comes back to its class alone', async ({
	browser,
	site,
	troubles
}) => {
	test.setTimeout(240_000);
	const [teacher, colleague] = [
		await device(browser, site, troubles),
		await device(browser, site, troubles)
	];
	let student = await device(browser, site, troubles);
	const link = await setFor(teacher, 'Class 10B');
	let code = '';

	const sent =
		await test.step('taken offline, closed in the middle, gone on with, sent', async () => {
			await student.goto(link);
			await expect(student.getByText('Ms Rahimi has set you a quiz')).toBeVisible();
			await expect(student.getByText('Saved here, so you can go offline now.')).toBeVisible();
			await stored(student);
			await student.context().setOffline(true);
			troubles.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|service-worker/);
			await student.getByLabel('Your name').fill('Amina Noorzai');
			await button(student, 'Start').click();
			await answer(student, 1, 2);
			await expect(student.getByRole('img', { name: `Question 3 of` })).toBeVisible();
			const { context } = { context: student.context() };
			await student.close();
			student = await context.newPage();
			await student.goto(link);
			await expect(student.getByText(`2 of ${questions} answered`)).toBeVisible();
			await button(student, 'Go on').click();
			await answer(student, 3, questions);
			await expect(heading(student, 'Done. Now send it to Ms Rahimi.')).toBeVisible();
			await expect(student.getByText('You are offline.')).toBeVisible();
			code = await student.getByText(/^[0-9A-Z]{4} [0-9A-Z]{2}$/).innerText();
			return copied(student, 'Copy', student.getByText(/^Copied\. Paste it/));
		});

	await test.step('opened on the teacher’s device, it is added to its class, once', async () => {
		for (let time = 0; time < 2; time++) {
			await teacher.goto('about:blank');
			await teacher.goto(sent);
			await expect(heading(teacher, 'A student’s answers for Class 10B.')).toBeVisible();
			await button(teacher, 'Add to the results').click();
			await expect(teacher).toHaveURL(/\/results\/\?id=/);
			await expect(teacher.getByText(/^1 result\b/).first()).toBeVisible();
		}
	});

	await test.step('cut, or for another’s class, it is refused in words', async () => {
		await button(teacher, 'Add results').first().click();
		const adding = teacher.getByRole('dialog', { name: 'Add results' });
		await adding.getByRole('textbox').fill(`Amina: ${sent}\n${sent.slice(0, -20)}`);
		await adding.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(adding.getByText('1 was here already.')).toBeVisible();
		await expect(adding.getByText('This link lost its end when it was copied.')).toBeVisible();
		await teacher.keyboard.press('Escape');

		await setFor(colleague, 'Class 9A');
		await colleague.goto('about:blank');
		await colleague.goto(sent);
		await expect(heading(colleague, 'These are a student’s answers.')).toBeVisible();
		await expect(button(colleague, 'Add to the results')).toHaveCount(0);
		await colleague.getByRole('link', { name: 'Open Results' }).click();
		await colleague.getByRole('link', { name: /^Class 9A/ }).click();
		await button(colleague, 'Add results').first().click();
		await colleague.getByRole('dialog').getByRole('textbox').fill(sent);
		await colleague.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
		await expect(
			colleague.getByText('This result belongs to a quiz that is not here.')
		).toBeVisible();
	});

	const answers =
		await test.step('the class page says who and how much; the answers go out', async () => {
			await teacher.getByRole('link', { name: 'Students' }).click();
			const row = teacher.getByRole('row').filter({ hasText: 'Amina Noorzai' });
			await expect(row.getByRole('cell').first()).toHaveText(String(questions - 1));
			await row.getByRole('button').click();
			await expect(teacher.getByRole('dialog').getByText(code, { exact: true })).toBeVisible();
			await teacher.keyboard.press('Escape');
			await button(teacher, 'More: hand out, release, save the key').click();
			await button(teacher, 'Give the answers out').click();
			await button(teacher, 'Give them out').click();
			await expect(teacher.getByText(/^The answers are out since/)).toBeVisible();
			const copy = 'Copy the link to the answers';
			return copied(teacher, copy, button(teacher, 'Link copied'));
		});

	await test.step('the student sees why, and what was missed comes back as a card', async () => {
		await student.goto('about:blank');
		await student.goto(answers);
		await expect(student).toHaveURL(/\/result\//);
		await expect(student.getByRole('main')).toContainText(`${questions - 1} of ${questions}`);
		const missed = student.getByRole('region', { name: 'How it went' });
		await expect(missed).toHaveCount(1);
		await expect(missed.getByRole('figure')).toBeVisible();
		await button(student, 'Keep as flashcards').click();
		await expect(student.getByRole('checkbox')).toHaveCount(1);
		await student.getByRole('link', { name: 'Done' }).click();
		await expect(student.getByRole('link', { name: /^Start review/ })).toBeVisible();
	});
	for (const page of [teacher, colleague, student]) await page.context().close();
});

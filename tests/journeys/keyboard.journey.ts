import type { Page } from '@playwright/test';
import { questionKinds } from '#lib/domain/kinds/index.ts';
import { everyKind, fileOf } from './support/banks.ts';
import { fillInByKeys, Keyboard } from './support/keyboard.ts';
import { optionsOn, questionOn, takeFirstQuiz } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const feedback = (page: Page) => page.getByRole('region', { name: 'How it went' });

/** From the question on the screen through its feedback to what comes next. */
async function checkAndGoOn(keyboard: Keyboard): Promise<void> {
	const { page } = keyboard;
	await keyboard.activate(page.getByRole('button', { name: 'Check' }));
	await expect(feedback(page)).toBeVisible();
	await keyboard.activate(page.getByRole('button', { name: /^(Next|Finish)/ }));
	await expect(feedback(page)).toHaveCount(0);
}

test('from the first visit to a result and through a whole review by keys alone', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 860 });
	await page.clock.install({ time: new Date('2026-03-10T08:00:00Z') });
	await page.goto('./');
	const keyboard = new Keyboard(page);
	await keyboard.activate(page.getByRole('link', { name: 'Try 5 questions' }));
	for (let count = 0; count < 5; count++) {
		await fillInByKeys(keyboard);
		await checkAndGoOn(keyboard);
	}
	await expect(page.getByRole('main')).toContainText('5 of 5');
	await keyboard.activate(page.getByRole('link', { name: 'Done' }));
	await expect(page.getByRole('heading', { name: 'All read back.' })).toBeVisible();

	await page.clock.fastForward('48:00:00');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('are due.');
	// The first of them asks with a key, the rest follow: R, then Space twice a card.
	await page.keyboard.press('r');
	await expect(page).toHaveURL(/\/review\//);
	const left = page.getByText(/^\d+ left$/);
	await expect(left).toHaveText('15 left');
	const show = page.getByRole('button', { name: 'Show answer' });
	for (let count = 15; count > 0; count--) {
		await expect(left).toHaveText(`${count} left`);
		if ((await optionsOn(page)).length > 0) {
			await fillInByKeys(keyboard);
			await keyboard.press('Enter');
		} else if (await show.isVisible()) await keyboard.press('Space');
		else {
			await fillInByKeys(keyboard);
			await keyboard.activate(show);
		}
		await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
		await keyboard.press('2');
	}
	await expect(page.getByRole('heading', { name: 'All read back.' })).toBeVisible();
	await keyboard.press('u');
	await expect(left).toHaveText('1 left');
	expect((await readStored(page)).events.map((event) => event.type)).toEqual([
		...Array(20).fill('review'),
		'undo'
	]);
});

test('with single keys switched off, every kind is answered by tab, arrows, space and enter', async ({
	page
}) => {
	await page.goto('settings/');
	const keyboard = new Keyboard(page);
	await keyboard.activate(page.getByRole('switch', { name: 'Single-key shortcuts' }), 'Space');
	await keyboard.activate(page.getByRole('link', { name: 'Library' }));
	const chosen = page.waitForEvent('filechooser');
	await keyboard.activate(page.getByRole('button', { name: 'Open a bank file' }).first());
	await (await chosen).setFiles(fileOf(everyKind));
	await keyboard.activate(page.getByRole('link', { name: 'Take a quiz' }));

	for (let count = 0; count < questionKinds.length; count++) {
		await questionOn(page);
		const options = page.getByRole('radio').or(page.getByRole('checkbox'));
		if ((await options.count()) > 0) {
			for (const key of ['1', 'a', '2', 'b', 'f', '?']) await page.keyboard.press(key);
			for (const option of await options.all()) await expect(option).not.toBeChecked();
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
		await fillInByKeys(keyboard);
		await checkAndGoOn(keyboard);
	}
	await expect(page.getByRole('main')).toContainText('9 of 9');
});

test('single keys pick, check, flag and go on; while something is typed they only write', async ({
	page
}) => {
	await page.goto('library/');
	const chosen = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open a bank file' }).first().click();
	await (await chosen).setFiles(fileOf(everyKind));
	await page.getByRole('link', { name: 'Take a quiz' }).click();
	const keyboard = new Keyboard(page);
	for (let count = 0; count < questionKinds.length; count++) {
		const question = await questionOn(page);
		if (question.kind === 'choice') {
			const place = (await optionsOn(page)).indexOf(
				question.options[question.answerKey]?.text ?? ''
			);
			await keyboard.press(String(place + 1));
			await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
			await keyboard.press('Enter');
			await expect(feedback(page)).toContainText('Right');
			await keyboard.press('f');
			const flag = page.getByRole('button', { name: 'Something wrong with this question?' });
			await expect(flag).toHaveAttribute('aria-pressed', 'true');
			await keyboard.press('Enter');
			await expect(feedback(page)).toHaveCount(0);
			continue;
		}
		if (question.kind === 'short-answer') {
			const box = page.getByRole('textbox', { name: 'Your answer' });
			await expect(box, 'what is typed can be typed at once').toBeFocused();
			await keyboard.type('fb?1au r gt');
			await expect(box).toHaveValue('fb?1au r gt');
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await expect(feedback(page)).toHaveCount(0);
			return;
		}
		await fillInByKeys(keyboard);
		await checkAndGoOn(keyboard);
	}
	throw new Error('a quiz of every kind has no short answer');
});

test('a question that is read about, and closed by Escape, gives the focus back', async ({
	page
}) => {
	await page.goto('./');
	await takeFirstQuiz(page, []);
	const keyboard = new Keyboard(page);
	await fillInByKeys(keyboard);
	await keyboard.activate(page.getByRole('button', { name: 'Check' }));
	const read = page.getByRole('button', { name: 'Read around it' });
	await keyboard.activate(read);
	await expect(page.getByRole('dialog', { name: 'In the article' })).toBeVisible();
	await keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(read).toBeFocused();
});

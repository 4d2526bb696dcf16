import { answer, goOn, optionsOn } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

test('the first question is one tap away, and a quiz leads to a result and back to Today', async ({
	page
}) => {
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/Read it once\.\s*Be able to say it back\./
	);

	await page.getByRole('link', { name: 'Try 5 questions' }).tap();

	await expect(page.getByRole('img', { name: 'Question 1 of 5' })).toBeVisible();
	expect((await optionsOn(page)).length, 'the first question needs one tap').toBeGreaterThan(1);
	for (const [index, way] of (['right', 'wrong', 'right', 'wrong', 'right'] as const).entries()) {
		await expect(page.getByRole('img', { name: `Question ${index + 1} of 5` })).toBeVisible();
		const { explanation } = await answer(page, way);
		const feedback = page.getByRole('region', { name: 'How it went' });
		await expect(feedback).toContainText(explanation);
		await expect(feedback.getByRole('figure')).toBeVisible();
		expect((await readStored(page)).events, 'saved when it is said').toHaveLength(index + 1);
		await goOn(page);
	}

	await expect(page.getByRole('main')).toContainText('3 of 5');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	const { events, attempts } = await readStored(page);
	expect(events.filter((event) => event.type === 'review').map((event) => event.rating)).toEqual([
		'good',
		'again',
		'good',
		'again',
		'good'
	]);
	expect(attempts[0]?.events.map((event) => event.type)).toEqual([
		'started',
		...Array(5).fill('answered'),
		'finished'
	]);

	await page.getByRole('link', { name: 'Done' }).tap();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/(2\s+facts|2\s+arguments|1\s+fact and 1\s+argument) are due\./
	);
	await expect(page.getByRole('link', { name: 'Start review' })).toBeVisible();
});

test('a quiz left in the middle is offered on Today, where it was left', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	await answer(page, 'right');
	await goOn(page);
	const shown = await page.getByRole('main').innerText();

	await page.getByRole('button', { name: 'Close quiz, progress is kept' }).click();
	const rest = page.getByRole('region', { name: 'Pick up where you stopped' });
	await expect(
		rest.or(page.getByRole('heading', { name: 'Pick up where you stopped' }))
	).toBeVisible();
	await page.getByRole('link', { name: /Question 2 of 5/ }).click();

	await expect(page.getByRole('img', { name: 'Question 2 of 5' })).toBeVisible();
	await expect.poll(() => page.getByRole('main').innerText()).toBe(shown);
});

import { answer, fillIn, goOn, optionsOn, takeFirstQuiz } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

test('a quiz goes on at the same question, options where they were, when the browser is reopened', async ({
	profile
}) => {
	let page = await profile.reopen();
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	for (let count = 0; count < 2; count++) {
		await answer(page, 'right');
		await goOn(page);
	}
	const third = await fillIn(page, 'right');
	const options = await optionsOn(page);
	const address = page.url();

	page = await profile.reopen(address);
	await expect(page.getByRole('img', { name: 'Question 3 of 5' })).toBeVisible();
	expect(await fillIn(page, 'right')).toEqual(third);
	expect(await optionsOn(page)).toEqual(options);
	expect((await readStored(page)).events).toHaveLength(2);
	await answer(page, 'right');

	// Closed while the feedback is read: the answer counts, and the next question comes.
	page = await profile.reopen();
	await page.getByRole('link', { name: /Question 4 of 5/ }).click();
	for (let count = 3; count < 5; count++) {
		await answer(page, 'right');
		await goOn(page);
	}
	const { events, attempts } = await readStored(page);
	expect(events).toHaveLength(5);
	expect(attempts).toHaveLength(1);
	await expect(page.getByRole('main')).toContainText('5 of 5');

	page = await profile.reopen(page.url());
	await expect(page.getByRole('main')).toContainText('5 of 5');
	expect((await readStored(page)).events).toEqual(events);
});

test('a review goes on at the same card, options where they were, when the browser is reopened', async ({
	profile
}) => {
	let page = await profile.reopen();
	// Five of the ten new points of the day are met in the quiz.
	await takeFirstQuiz(page, ['right', 'right', 'right', 'right', 'right']);
	await page.getByRole('link', { name: 'Done' }).click();
	await page.getByRole('link', { name: 'Meet 5 new points' }).click();

	const heading = () => page.getByRole('main').getByRole('heading', { level: 1 });
	const left = (count: number) => expect(page.getByText(`${count} left`)).toBeVisible();
	const meet = async () => {
		await fillIn(page, 'right');
		await page.getByRole('button', { name: 'Show answer' }).click();
		await page.getByRole('button', { name: 'Good' }).click();
	};
	await left(5);
	await meet();
	await left(4);
	await meet();
	await left(3);
	const asked = await heading().innerText();
	const options = await optionsOn(page);
	await fillIn(page, 'right');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();

	// Shown but not rated: it is asked again, nothing of it is in the log.
	page = await profile.reopen(page.url());
	await left(3);
	await expect(heading()).toHaveText(asked);
	expect(await optionsOn(page)).toEqual(options);
	expect((await readStored(page)).events).toHaveLength(7);
	await meet();
	await left(2);

	page = await profile.reopen(page.url());
	await left(2);
	expect((await readStored(page)).events).toHaveLength(8);
});

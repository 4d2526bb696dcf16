import { everyKind } from '../journeys/support/banks.ts';
import { asked, setQuiz } from '../journeys/support/handouts.ts';
import { answer, fillIn, goOn } from '../journeys/support/person.ts';
import { expect, test } from '../journeys/support/test.ts';

const [first, second, third] = asked;
if (!first || !second || !third) throw new Error('too few questions');
const questions = everyKind.questions.map((each) =>
	each.id === second.id ? { ...each, points: first.points } : each
);
const bank = { ...everyKind, questions };

// A shared quiz may ask for one point twice. Missed both times, it stood in the list of what to keep
// twice, under one key: the page broke when its cards were kept.
test('a point that was missed twice is kept once', async ({ page, site }) => {
	const set = await setQuiz(site.url, 'check', { bank, questions: [first, second, third] });
	await page.goto(set.link);
	await page.getByLabel('Your name').fill('Amina N');
	await page.getByRole('button', { name: 'Start' }).click();
	for (let at = 1; at <= 3; at++) {
		await expect(page.getByRole('img', { name: `Question ${at} of 3` })).toBeVisible();
		await fillIn(page, 'wrong');
		await page.getByRole('button', { name: /^(Next|Finish)/ }).click();
	}
	await page.getByRole('link', { name: 'See how it went' }).click();
	await expect(page.getByRole('main')).toContainText('0 of 3');
	await page.getByRole('button', { name: 'Keep as flashcards' }).click();
	await expect(page.getByRole('checkbox')).toHaveCount(2);
	await page.getByRole('checkbox').first().press('Space');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

// The same list of a practice was mended later than that of a test.
test('a point that was missed twice in a practice is listed once', async ({ page, site }) => {
	const set = await setQuiz(site.url, 'practice', { bank, questions: [first, second, third] });
	await page.goto(set.link);
	await page.getByRole('button', { name: 'Start' }).click();
	for (let at = 1; at <= 3; at++) {
		await answer(page, 'wrong');
		await goOn(page);
	}
	await expect(page.getByRole('checkbox')).toHaveCount(2);
	await expect(page.getByRole('link', { name: 'Retry 2' })).toBeVisible();
});

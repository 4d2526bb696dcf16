import { takeFirstQuiz } from '../journeys/support/person.ts';
import { expect, test } from '../journeys/support/test.ts';

// The headline said "4 due" over a button for 9 cards: the 5 new ones of the day were not named.
test('today says how many new cards come beside those that are due', async ({ page }) => {
	await page.goto('./');
	await takeFirstQuiz(page, Array<'wrong'>(5).fill('wrong'));
	await page.getByRole('link', { name: 'Done' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('are due.');
	await expect(page.getByText('And 5 new cards.')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Start review 10 cards/ })).toBeVisible();
});

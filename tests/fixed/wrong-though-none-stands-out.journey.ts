import { classOf, seedClass } from '../journeys/support/classes.ts';
import { expect, test } from '../journeys/support/test.ts';

// "Nobody gave a wrong answer" stood beside 85%: right ones were left out of a question with several.
test('a question that some had partly right is not said to have no wrong answers', async ({
	page
}) => {
	const set = classOf(24);
	await page.goto('results/');
	await seedClass(page, set);
	await page.goto(`results/?id=${set.assignment.id}`);
	const partly = page
		.getByRole('article')
		.filter({ hasText: 'Which aims did Pakistan pursue towards Afghanistan' })
		.filter({ visible: true });
	await expect(partly).toContainText('85%');
	await expect(partly).toContainText('No wrong answer stands out.');
	await expect(partly).not.toContainText('Nobody gave a wrong answer.');
});

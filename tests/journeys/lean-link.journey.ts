/** A link without reasons and quotes: what the student sees of it has no hole where they were. */
import type { Page } from '@playwright/test';
import { featured } from './support/banks.ts';
import { answer, goOn } from './support/person.ts';
import { expect, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Share a quiz' });
const extras = (page: Page) =>
	sheet(page).getByRole('switch', { name: 'Reasons and quotes in the link' });

async function copied(page: Page): Promise<string> {
	await button(page, 'Copy link').click();
	await expect(button(page, 'Link copied')).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}

test('ten questions go without reasons and quotes unless they are wanted, five with them', async ({
	page
}) => {
	await page.goto(`bank/?id=${featured.id}`);
	await button(page, 'Share a quiz').click();
	await expect(extras(page)).not.toBeChecked();
	const lean = await copied(page);
	expect(lean.length).toBeLessThanOrEqual(1600);
	await extras(page).check();
	await expect(button(page, 'Copy link')).toBeEnabled();
	const full = await copied(page);
	expect(full.length).toBeGreaterThan(lean.length);
	// Each figure that the switch names is the length of a link.
	for (const { length } of [lean, full]) {
		await expect(sheet(page).getByText(length.toLocaleString()).first()).toBeVisible();
	}
	await page.reload();
	await button(page, 'Share a quiz').click();
	const count = sheet(page).getByRole('spinbutton', { name: 'Questions' });
	await count.fill('5');
	await count.press('Enter');
	await expect(extras(page)).toBeChecked();
});

test('a lean practice is answered, explained, kept and reviewed', async ({
	page,
	browser,
	site
}) => {
	test.slow();
	await page.goto(`bank/?id=${featured.id}`);
	await button(page, 'Share a quiz').click();
	const link = await copied(page);

	const elsewhere = await browser.newContext({ baseURL: site.url, locale: 'en-GB' });
	const student = await elsewhere.newPage();
	await student.goto(link);
	await button(student, 'Start').click();
	for (let i = 0; i < 10; i++) {
		const { explanation, quote } = await answer(student, i % 2 ? 'right' : 'wrong');
		const feedback = student.getByRole('region', { name: 'How it went' });
		await expect(feedback).toContainText(explanation.trim());
		await expect(feedback).toContainText(`Paragraph ${quote.paragraph} of the article.`);
		await expect(feedback.getByRole('link', { name: 'Read the original' })).toHaveCount(
			featured.article.source.url ? 1 : 0
		);
		await expect(feedback.getByRole('figure')).toHaveCount(0);
		await expect(feedback.locator('p:empty, blockquote, mark')).toHaveCount(0);
		await goOn(student);
	}
	await expect(student.getByRole('main')).toContainText('5 of 10');
	await student.goto('library/');
	await student
		.getByRole('link', { name: new RegExp(featured.title) })
		.first()
		.click();
	await expect(student.getByRole('navigation').getByRole('link', { name: /^Text/ })).toHaveCount(0);
	await elsewhere.close();
});

import type { Page } from '@playwright/test';
import { takeFirstQuiz, turn } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const allRight = Array<'right'>(5).fill('right');

/** The question on the front of the card. */
const front = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

async function rate(page: Page, rating: 'Again' | 'Good'): Promise<string> {
	const asked = await front(page).innerText();
	await turn(page);
	await page.getByRole('button', { name: rating }).click();
	await expect(page.getByRole('button', { name: rating })).toHaveCount(0);
	return asked;
}

test('what was answered comes back in time: reviewed, taken back, set aside, done', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-03-10T08:00:00Z') });
	await page.goto('./');
	const asked = await takeFirstQuiz(page, allRight);
	await page.getByRole('link', { name: 'Done' }).click();
	await page.getByRole('link', { name: 'Settings' }).click();
	for (const left of ['5', '0']) {
		await page.getByRole('button', { name: 'Fewer new points' }).click();
		await expect(page.getByRole('spinbutton', { name: 'New points' })).toHaveValue(left);
	}

	// The next day nothing is due yet: what is known well waits for two days.
	await page.clock.fastForward('24:00:00');
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All read back.');

	await page.clock.fastForward('24:00:00');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('are due.');
	await page.getByRole('link', { name: 'Start review 5 cards' }).click();

	await expect(page.getByText('5 left')).toBeVisible();
	const first = await rate(page, 'Good');
	const second = await rate(page, 'Good');
	await expect(page.getByText('3 left')).toBeVisible();
	const undo = page.getByRole('button', { name: 'Undo the last card' });
	await undo.click();
	await expect(front(page)).toHaveText(second);
	await undo.click();
	await expect(front(page)).toHaveText(first);
	await expect(page.getByText('5 left')).toBeVisible();

	await rate(page, 'Again');
	await rate(page, 'Good');
	const easy = await front(page).innerText();
	await page.getByRole('button', { name: 'More for this card' }).click();
	await page.getByRole('button', { name: 'Too easy' }).click();
	await expect(front(page)).not.toHaveText(easy);
	await rate(page, 'Good');
	await rate(page, 'Good');
	// The one that slipped comes once more before the end, perhaps in other words.
	await expect(page.getByText('1 left')).toBeVisible();
	const again = await rate(page, 'Good');

	await expect(page.getByRole('heading', { name: 'All read back.' })).toBeVisible();
	await expect(page.getByText('5 cards reviewed.')).toBeVisible();
	await undo.click();
	await expect(front(page)).toHaveText(again);
	await rate(page, 'Good');
	await page.getByRole('link', { name: 'Go to Today' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All read back.');
	await expect(page.getByText('3 of 4 held.')).toBeVisible();

	const { events, cards } = await readStored(page);
	const reviewed = events.slice(5);
	const kinds = reviewed.map((event) => {
		return event.type === 'review' ? `${event.via} ${event.rating}` : event.type;
	});
	expect(kinds).toEqual([
		'card good',
		'card good',
		'undo',
		'undo',
		'card again',
		'card good',
		'suspend',
		'card good',
		'card good',
		'card good',
		'undo',
		'card good'
	]);
	const slipped = reviewed[4]?.card;
	const places = reviewed.flatMap((event, place) => (event.card === slipped ? [place] : []));
	expect(places, 'what happened to the card that slipped').toEqual([0, 3, 4, 9, 10, 11]);
	const undone = reviewed.flatMap((event) => (event.type === 'undo' ? [event.undoes] : []));
	expect(undone).toEqual([1, 0, 9].map((place) => reviewed[place]?.id));
	const met = cards.filter((card) => card.memory.state !== 'new');
	expect(met.map((card) => card.point).toSorted()).toEqual(
		asked.map((question) => question.points[0]).toSorted()
	);
	expect(met.filter((card) => card.suspended === 'easy')).toHaveLength(1);
});

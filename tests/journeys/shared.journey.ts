import type { Page } from '@playwright/test';
import { responseTo } from '#lib/domain/blank.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { audit, watchMotion } from './support/audit.ts';
import { asked, setQuiz, type SetQuiz } from './support/handouts.ts';
import { fillInByKeys, Keyboard } from './support/keyboard.ts';
import { answer, fillIn, goOn, stored, type Way } from './support/person.ts';
import { startSite } from './support/site.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const progress = (page: Page, at: number, total = asked.length) =>
	page.getByRole('img', { name: `Question ${at} of ${total}` });

/** Opens a link as a new page: the browser does not load anew for another fragment. */
async function follow(page: Page, link: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(link);
}

async function start(page: Page, name = 'Amina N'): Promise<void> {
	await page.getByLabel('Your name').fill(name);
	await button(page, 'Start').click();
	await expect(progress(page, 1)).toBeVisible();
}

/** Answers in a test, where nothing is told, from one question to before another. */
async function answerSome(page: Page, ways: readonly Way[], from = 1): Promise<void> {
	for (const [i, way] of ways.entries()) {
		await expect(progress(page, from + i)).toBeVisible();
		await fillIn(page, way);
		await button(page, /^(Next|Finish)/).click();
	}
	if (from + ways.length <= asked.length) {
		await expect(progress(page, from + ways.length)).toBeVisible();
	}
}

const ways = (right: number, wrong: number): Way[] => [
	...Array<Way>(right).fill('right'),
	...Array<Way>(wrong).fill('wrong')
];

/** The result as the teacher's device has it: who, and how much of each answer was right. */
async function marksOf(set: SetQuiz, sent: string): Promise<{ name: string; right: number }> {
	const { name, answers } = await set.read(sent);
	const sealed = set.made.handout.mode === 'sealed';
	const right = set.made.answers.entries.filter(({ question }, index) => {
		const said = answers[index];
		if (!said) return false;
		const response = sealed ? responseTo(question, said.response) : said.response;
		return kindOf(question).mark(question, response).fraction === 1;
	});
	return { name, right: right.length };
}

async function copied(page: Page): Promise<string> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await button(page, 'Copy').click();
	await expect(page.getByText('Copied. Paste it into a message to Ms Rahimi.')).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}

test('a practice link: nothing is kept before it is started, then every answer counts', async ({
	page,
	site
}) => {
	const set = await setQuiz(site.url, 'practice');
	await page.goto(set.link);
	await expect(heading(page, set.made.handout.title)).toBeVisible();
	await expect(page.getByText('Ms Rahimi has set you a quiz')).toBeVisible();
	await expect(page.getByText('Anyone can find the answers in this link.')).toBeVisible();
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);

	await button(page, 'Start').click();
	for (const way of ways(asked.length - 1, 1)) {
		await answer(page, way);
		await goOn(page);
	}
	await expect(page.getByRole('main')).toContainText(`${asked.length - 1} of ${asked.length}`);
	expect((await readStored(page)).events).toHaveLength(asked.length);

	await page.goto('./library/');
	await expect(heading(page, 'Set for you')).toBeVisible();
	await follow(page, set.link);
	await expect(button(page, 'Take it again')).toBeVisible();
});

test('a sealed link: taken without a network, cut off, gone on with, sent, and released', async ({
	profile,
	troubles
}) => {
	test.slow();
	const site = await startSite();
	const set = await setQuiz(site.url, 'sealed');
	let page = await profile.reopen(set.link);
	await stored(page);
	await expect(page.getByText('Saved here, so you can go offline now.')).toBeVisible();
	await site.stop();
	troubles.expect(/service-worker\.js/);

	await start(page);
	await answerSome(page, ways(3, 0));
	page = await profile.reopen(set.link);
	await expect(page.getByText(`3 of ${asked.length} answered`)).toBeVisible();
	await button(page, 'Go on').click();
	await answerSome(page, ways(asked.length - 5, 2), 4);

	await expect(heading(page, 'Done. Now send it to Ms Rahimi.')).toBeVisible();
	expect((await readStored(page)).cards, 'a test touches no card').toEqual([]);
	const sent = await copied(page);
	expect(await marksOf(set, sent)).toEqual({ name: 'Amina N', right: asked.length - 2 });
	await button(page, 'Show QR').click();
	await expect(page.getByRole('img', { name: /^QR code that holds your result/ })).toBeVisible();
	const saving = page.waitForEvent('download');
	await button(page, 'Save file').click();
	expect((await saving).suggestedFilename()).toMatch(/^Amina-N.*\.readback\.json$/);

	page = await profile.reopen(set.link);
	await expect(heading(page, 'Done, and handed over.')).toBeVisible();
	await expect(page.getByText(/^Sent .*You can send it again\.$/)).toBeVisible();

	page = await profile.reopen(set.release());
	await expect(page).toHaveURL(/\/result\//);
	await expect(page.getByRole('main')).toContainText(`${asked.length - 2} of ${asked.length}`);
	await button(page, 'Keep as flashcards').click();
	await expect(page.getByRole('checkbox')).toHaveCount(2);
	const { events, cards } = await readStored(page);
	expect(events).toHaveLength(asked.length);
	expect(cards).toHaveLength(asked.length);
	await site.stop();
});

test('a check: marked at the end, with every answer explained, and kept as cards', async ({
	page,
	site
}) => {
	const set = await setQuiz(site.url, 'check');
	await page.goto(set.link);
	await start(page);
	await answerSome(page, ways(asked.length - 1, 1));
	const { name, right } = await marksOf(set, await copied(page));
	expect({ name, right }).toEqual({ name: 'Amina N', right: asked.length - 1 });
	await page.getByRole('link', { name: 'See how it went' }).click();
	await expect(page.getByRole('main')).toContainText(`${asked.length - 1} of ${asked.length}`);
	await expect(page.getByRole('region', { name: 'How it went' })).toHaveCount(1);
	await button(page, 'Keep as flashcards').click();
	await expect(page.getByRole('checkbox')).toHaveCount(1);
	const { events } = await readStored(page);
	expect(events.filter((event) => event.type === 'review' && event.rating === 'good').length).toBe(
		asked.length - 1
	);
});

test('the answers that came along in a file are unlocked by their code alone', async ({
	page,
	site
}) => {
	const set = await setQuiz(site.url, 'sealed');
	await page.goto('./open/');
	const chosen = page.waitForEvent('filechooser');
	await button(page, 'Choose a file').click();
	const file = { name: 'quiz.readback.json', mimeType: 'application/json' };
	await (await chosen).setFiles({ ...file, buffer: Buffer.from(await set.file()) });
	await start(page);
	await answerSome(page, ways(asked.length, 0));
	const code = page.getByLabel('Unlock code');
	await code.fill([...set.unlock].reverse().join(''));
	await button(page, 'Unlock').click();
	await expect(page.getByText('This code does not unlock the answers.')).toBeVisible();
	await page.reload();
	await code.fill(set.unlock);
	await button(page, 'Unlock').click();
	await expect(page.getByRole('main')).toContainText(`${asked.length} of ${asked.length}`);
});

test('the answers of another quiz, and a changed link, are refused in words', async ({
	page,
	site
}) => {
	const [set, other] = [await setQuiz(site.url, 'sealed'), await setQuiz(site.url, 'sealed')];
	await page.goto(other.release());
	await expect(heading(page, 'This shared quiz is not on this device.')).toBeVisible();
	await follow(page, set.link.slice(0, -30));
	await expect(heading(page, 'This link lost its end when it was copied.')).toBeVisible();
	const at = set.link.length - 40;
	const changed = set.link[at] === 'A' ? 'B' : 'A';
	await follow(page, set.link.slice(0, at) + changed + set.link.slice(at + 1));
	await expect(heading(page, 'This link was changed on its way.')).toBeVisible();
	expect(await page.evaluate(() => indexedDB.databases())).toHaveLength(1);

	await page.getByLabel('Link or code').fill(`Here it is: ${set.link} Good luck!`);
	await button(page, 'Open').click();
	await expect(button(page, 'Type your name to start')).toBeVisible();
});

test('when the time is up, what was answered is kept and can be sent', async ({ page, site }) => {
	const set = await setQuiz(site.url, 'sealed', { minutes: 10 });
	await page.clock.install({ time: new Date('2026-03-10T08:00:00Z') });
	await page.goto(set.link);
	await expect(page.getByText('10 minutes once you start')).toBeVisible();
	await start(page);
	await answerSome(page, ways(1, 0));
	await expect(page.getByText('10 min left')).toBeVisible();
	await page.clock.fastForward('08:30');
	await expect(page.getByRole('status').filter({ hasText: '2 minutes left.' })).toHaveCount(1);
	await page.goto('about:blank');
	await page.clock.fastForward('10:00');
	await follow(page, set.link);
	await button(page, 'Go on').click();
	await expect(page.getByText('Time is up. Your 1 answer is kept.')).toBeVisible();
	const { answers } = await set.read(await copied(page));
	expect(answers.filter((each) => each !== null)).toHaveLength(1);
});

test('by keys alone, from the link to the copied result', async ({ page, site }) => {
	const set = await setQuiz(site.url, 'sealed');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(set.link);
	const keyboard = new Keyboard(page);
	await keyboard.to(page.getByLabel('Your name'));
	await keyboard.type('Amina N');
	await keyboard.press('Enter');
	for (let at = 1; at <= asked.length; at++) {
		await expect(progress(page, at)).toBeVisible();
		await fillInByKeys(keyboard);
		await keyboard.activate(button(page, /^(Next|Finish)/));
	}
	await expect(heading(page, 'Done. Now send it to Ms Rahimi.')).toBeVisible();
	await keyboard.activate(button(page, 'Copy'));
	await expect(page.getByText('Copied. Paste it into a message to Ms Rahimi.')).toBeVisible();
	const sent = await page.evaluate(() => navigator.clipboard.readText());
	expect(await marksOf(set, sent)).toEqual({ name: 'Amina N', right: asked.length });
});

test.describe('every screen of a shared quiz', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('is accessible, fits, and stands still', async ({ page, site }) => {
		test.slow();
		await watchMotion(page);
		const found: string[] = [];
		const look = async (screen: string) => {
			found.push(...(await test.step(screen, () => audit(page, screen))));
		};
		await page.goto('./open/');
		await expect(heading(page, 'Open a link, a code or a file')).toBeVisible();
		await look('open');
		const set = await setQuiz(site.url, 'sealed', { minutes: 600 });
		await follow(page, set.link.slice(0, -30));
		await expect(heading(page, /lost its end/)).toBeVisible();
		await look('open, a cut link');
		await follow(page, set.link);
		await expect(page.getByLabel('Your name')).toBeVisible();
		await look('landing, sealed');
		await start(page);
		await look('question of a test');
		await answerSome(page, ways(5, asked.length - 5));
		await expect(heading(page, /^Done/)).toBeVisible();
		await button(page, 'Show QR').click();
		await look('end, sealed');
		await follow(page, set.release());
		await expect(button(page, 'Keep as flashcards')).toBeVisible();
		await look('result of a test');
		await button(page, 'Keep as flashcards').click();
		await expect(page.getByRole('checkbox').first()).toBeVisible();
		await look('result of a test, kept');
		await page.goto('./library/');
		await expect(heading(page, 'Set for you')).toBeVisible();
		await look('library, a quiz that was set');
		expect(found).toEqual([]);
	});
});

/** A person without a pointer: keys only, and a focus that must never be lost or out of sight. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Question, QuestionKind, QuestionOf } from '#lib/domain/kinds/index.ts';
import { questionOn } from './person.ts';

export class Keyboard {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			await this.page.keyboard.press(key);
			await this.#keepsFocus(key);
		}
	}

	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text);
		await this.#keepsFocus(text);
	}

	/** Goes forward by the tab key until the focus is there. */
	async to(target: Locator): Promise<void> {
		await expect(target).toBeVisible();
		for (let count = 0; count < 80; count++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await this.press('Tab');
		}
		throw new Error(`the tab key does not lead to ${target}`);
	}

	async activate(target: Locator, key = 'Enter'): Promise<void> {
		await this.to(target);
		await this.press(key);
	}

	async #keepsFocus(key: string): Promise<void> {
		// Between two questions the focus may rest on nothing for a moment.
		const message = `focus after ${key}`;
		await expect.poll(() => this.page.evaluate(focus), { message }).toBe('in sight');
	}
}

/** Where the focus is, in the page. */
function focus(): string {
	const element = document.activeElement;
	if (!element || element === document.body) return 'lost';
	if (!(element instanceof HTMLElement) || element.tabIndex < 0) return 'in sight';
	const name = `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
	// A radio spread over its label wears its outline there.
	const ringed = [element, element.closest('label')].some((each) => {
		const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : document.body.style;
		return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
	});
	if (!ringed) return `no outline: ${name}`;
	const { left, top, width, height } = element.getBoundingClientRect();
	const inside = top + height > 0 && top < innerHeight && left + width > 0 && left < innerWidth;
	if (!inside) return `out of the window: ${name}`;
	const x = Math.min(innerWidth - 1, Math.max(0, left + width / 2));
	const y = Math.min(innerHeight - 1, Math.max(0, top + Math.min(height, innerHeight) / 2));
	const over = document.elementFromPoint(x, y);
	const seen = over && (element.contains(over) || element.closest('label')?.contains(over));
	return seen || over?.contains(element) ? 'in sight' : `covered: ${name}`;
}

/** Fills in an answer by keys that work everywhere: tab, arrows, space and letters that are typed. */
export async function fillInByKeys(keyboard: Keyboard): Promise<Question> {
	const question = await questionOn(keyboard.page);
	const fill = filling[question.kind] as Fill<QuestionKind>;
	await fill(keyboard, question);
	return question;
}

type Fill<K extends QuestionKind> = (keyboard: Keyboard, question: QuestionOf<K>) => Promise<void>;

const radio = ({ page }: Keyboard, name: string) => page.getByRole('radio', { name, exact: true });

/** Into the group by tab, through it by arrows. */
async function choose(keyboard: Keyboard, name: string): Promise<void> {
	await keyboard.to(keyboard.page.getByRole('radio').first());
	await keyboard.press('Space');
	const wanted = radio(keyboard, name);
	for (let count = 0; count < 10 && !(await wanted.isChecked()); count++) {
		await keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeChecked();
}

async function typeInto(keyboard: Keyboard, name: string, text: string): Promise<void> {
	await keyboard.to(keyboard.page.getByRole('textbox', { name }));
	await keyboard.type(text);
}

const filling: { readonly [K in QuestionKind]: Fill<K> } = {
	choice: (keyboard, { options, answerKey }) => choose(keyboard, options[answerKey]?.text ?? ''),
	'true-false': (keyboard, { answerKey }) => choose(keyboard, answerKey ? 'True' : 'False'),
	async multiple(keyboard, { options, answerKey }) {
		const boxes = await keyboard.page.getByRole('checkbox').all();
		const wanted = answerKey.map((index) => options[index]?.text ?? '');
		for (const box of boxes) {
			const text = await box.evaluate((input) => input.closest('label')?.textContent ?? '');
			if (wanted.some((each) => text.includes(each))) await keyboard.activate(box, 'Space');
		}
	},
	'short-answer': (keyboard, { accept }) => typeInto(keyboard, 'Your answer', accept[0]),
	numeric: (keyboard, { value }) => typeInto(keyboard, 'Your answer', String(value)),
	async cloze(keyboard, { gaps }) {
		for (const [index, { accept }] of gaps.entries()) {
			await typeInto(keyboard, `Gap ${index + 1} of ${gaps.length}`, accept[0]);
		}
	},
	async matching(keyboard, { pairs }) {
		const { page } = keyboard;
		for (const { left, right } of pairs) {
			const picker = page.getByRole('combobox', { name: left, exact: true });
			if (await picker.isVisible()) {
				await keyboard.to(picker);
				await keyboard.type(right);
				continue;
			}
			await keyboard.activate(page.getByRole('button', { name: left, exact: true }), 'Space');
			await keyboard.activate(page.getByRole('button', { name: right, exact: true }), 'Space');
		}
	},
	async ordering(keyboard, { items }) {
		const { page } = keyboard;
		const rows = page.getByRole('main').getByRole('listitem');
		const placeOf = async (item: string) =>
			(await rows.allInnerTexts()).findIndex((text) => text.includes(item));
		let moved = false;
		for (const [place, item] of items.entries()) {
			const up = page.getByRole('button', { name: `Move up: ${item}`, exact: true });
			for (let at = await placeOf(item); at > place; at--) {
				await keyboard.activate(up, 'Space');
				moved = true;
			}
		}
		if (moved) return;
		const [first] = items;
		const way = (name: string) => page.getByRole('button', { name: `${name}: ${first}` });
		await keyboard.activate(way('Move down'), 'Space');
		await keyboard.activate(way('Move up'), 'Space');
	},
	async recall(keyboard) {
		await keyboard.activate(keyboard.page.getByRole('button', { name: 'Show the answer' }));
		await choose(keyboard, 'All');
	}
};

/** What every screen must stand: accessibility rules, narrow and large, right to left, no motion. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';

const axeSource = await readFile(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 860 };

/** WCAG 2.2 AA, with the rules that are not in the default set, and axe's own best practices. */
const allRules = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'target-size': { enabled: true } }
};
/** Light or dark, the page is the same but for its colours. */
const colourRules = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Serious and critical findings on the page as it is now, each with the first elements it names. */
async function findings(page: Page, rules: object): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
	await page.evaluate(settled);
	const results: AxeResults = await page.evaluate(
		(rules) => Reflect.get(window, 'axe').run(document, rules),
		// Preloading would fetch the style sheets anew, which a page without a network cannot.
		{ ...rules, preload: false, resultTypes: ['violations'] }
	);
	return results.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => {
			const named = nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`);
			return `${id}: ${named.join(' | ')}`;
		});
}

/** Serious or critical findings, on a phone and on a desktop, on light paper and dark. */
async function inaccessible(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const [size, viewport] of Object.entries({ phone, desktop })) {
		await page.setViewportSize(viewport);
		await unroll(page);
		for (const [colorScheme, rules] of [
			['light', allRules],
			['dark', colourRules]
		] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const these = await findings(page, rules);
			found.push(...these.map((finding) => `${size}, ${colorScheme}: ${finding}`));
		}
	}
	await page.setViewportSize(phone);
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	return found;
}

/**
 * Makes the window as high as the page: where nothing scrolls, no bar that sticks to an edge covers
 * half a button and makes it look too small. What the width decides stays as it is.
 */
async function unroll(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	const { width, height: now } = page.viewportSize() ?? phone;
	if (height > now) await page.setViewportSize({ width, height: Math.min(height, 16_000) });
}

/** What sticks out or is cut off: 320 pixels wide, with text twice as large, right to left. */
async function misfits(page: Page): Promise<string[]> {
	const root = (field: 'dir' | 'size', value: string) =>
		page.evaluate(
			([field, value]) => {
				const { documentElement } = document;
				if (field === 'dir') documentElement.dir = value;
				else documentElement.style.fontSize = value;
			},
			[field, value] as const
		);
	await page.setViewportSize({ width: 320, height: 640 });
	const narrow = await page.evaluate(spills);
	await page.setViewportSize(phone);
	await root('size', '200%');
	const large = await page.evaluate(spills);
	await root('size', '');
	await root('dir', 'rtl');
	const turned = await page.evaluate(spills);
	await root('dir', 'ltr');
	return [
		...narrow.map((spill) => `320 pixels wide: ${spill}`),
		...large.map((spill) => `text twice as large: ${spill}`),
		...turned.map((spill) => `right to left: ${spill}`)
	];
}

/** Words that only a mistake in the program puts on a screen; motion where none is wanted. */
async function unsound(page: Page): Promise<string[]> {
	const text = await page.locator('body').innerText();
	const words = /\b(NaN|undefined|null|Infinity)\b|\[object/.exec(text);
	return [...(words ? [`says ${words[0]}`] : []), ...(await page.evaluate(motions))];
}

/** Everything that is wrong with the screen that the page shows. */
export async function audit(page: Page, screen: string): Promise<string[]> {
	const found = [...(await unsound(page)), ...(await misfits(page)), ...(await inaccessible(page))];
	return found.map((finding) => `${screen}, ${finding}`);
}

/** Colours that follow a change of paper do so from frame to frame, however short it takes. */
function settled(): Promise<unknown> {
	return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Elements that reach over the page's edge, or whose words are cut off by their own box. */
function spills(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement;
	const found = scrollWidth > clientWidth ? [`the page scrolls: ${scrollWidth}`] : [];
	const name = (element: Element) =>
		`${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent?.trim().slice(0, 40)}"`;
	const scrolls = (element: Element | null): boolean =>
		element !== null &&
		(/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
	const hidden = (element: Element) =>
		element.closest('.vh, .skip, [aria-hidden="true"], svg') !== null ||
		!element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
	for (const element of document.body.querySelectorAll('*')) {
		if (hidden(element)) continue;
		const { left, right, width } = element.getBoundingClientRect();
		// Kept for screen readers alone.
		if (width <= 1) continue;
		const over = right > clientWidth + 1 || left < -1;
		if (over && !scrolls(element.parentElement)) found.push(`over the edge: ${name(element)}`);
		const { overflowX, textOverflow } = getComputedStyle(element);
		const cut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
		if (cut && element.textContent?.trim() && textOverflow !== 'ellipsis') {
			found.push(`cut off: ${name(element)}`);
		}
	}
	return found.slice(0, 5);
}

/** Notes every motion longer than a blink, from its first moment on. To be set before the page. */
export function watchMotion(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		const seen: string[] = [];
		Reflect.set(window, 'motions', seen);
		const note = ({ effect }: Animation) => {
			const { duration, iterations = 1 } = effect?.getTiming() ?? {};
			if (Number(duration) <= 10 && iterations < Infinity) return;
			const { target, pseudoElement } = effect as KeyframeEffect;
			seen.push(
				`${target?.localName}.${target?.getAttribute('class')}${pseudoElement ?? ''} moves`
			);
		};
		for (const type of ['animationstart', 'transitionrun']) {
			document.addEventListener(type, () => document.getAnimations().forEach(note), true);
		}
		const { animate } = Element.prototype;
		Element.prototype.animate = function (...how) {
			const animation = animate.apply(this, how);
			note(animation);
			return animation;
		};
	});
}

/** The motions noted since the last call, each once. */
function motions(): string[] {
	const seen: unknown = Reflect.get(window, 'motions');
	return Array.isArray(seen) ? [...new Set(seen.splice(0))] : ['nobody watches for motion'];
}

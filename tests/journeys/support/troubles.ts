/** What must not happen in any journey, whatever it is about. */
import type { BrowserContext } from '@playwright/test';

/**
 * Keeps a list of all that goes wrong in the pages of a context: errors nobody caught, errors and
 * warnings on the console, requests that fail or are refused, violations of the page's policy.
 */
export class Troubles {
	readonly #seen: string[] = [];
	#expected: RegExp[] = [];

	/** All that went wrong, expected or not. */
	get all(): readonly string[] {
		return this.#seen;
	}

	/** What went wrong and was not expected. */
	get list(): string[] {
		return this.#seen.filter((trouble) => !this.#expected.some((each) => each.test(trouble)));
	}

	/** From now on such troubles are part of the journey: it makes something fail. */
	expect(...troubles: RegExp[]): void {
		this.#expected.push(...troubles);
	}

	async watch(context: BrowserContext): Promise<void> {
		const note = (trouble: string) => void this.#seen.push(trouble);
		context.on('weberror', (error) => note(`uncaught: ${error.error().message}`));
		context.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
		});
		context.on('requestfailed', (request) => {
			const { errorText = '' } = request.failure() ?? {};
			// A page that is left takes its open requests with it.
			if (errorText !== 'net::ERR_ABORTED') note(`request: ${errorText} ${request.url()}`);
		});
		context.on('response', (response) => {
			if (response.status() >= 400) note(`response: ${response.status()} ${response.url()}`);
		});
		await context.exposeFunction('noteViolation', (what: string) => note(`policy: ${what}`));
		await context.addInitScript(() => {
			document.addEventListener('securitypolicyviolation', (event) => {
				const note: unknown = Reflect.get(window, 'noteViolation');
				const what = `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
				if (typeof note === 'function') note(what);
			});
		});
	}
}

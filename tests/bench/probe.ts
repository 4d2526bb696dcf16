/** Measures a page from inside, from the first line on: paints, layout shifts, long tasks, taps. */
declare global {
	interface Window {
		probe: Probe;
	}
}

export type Probe = typeof probe;

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
}

/** A task that takes longer blocks: https://web.dev/articles/tbt */
const blocking = 50;

const tasks: { readonly start: number; readonly length: number }[] = [];
let largest = 0;
let shifts = 0;

function observe<E extends PerformanceEntry>(type: string, hear: (entry: E) => void): void {
	new PerformanceObserver((list) => (list.getEntries() as E[]).forEach(hear)).observe({
		type,
		buffered: true
	});
}

observe('longtask', ({ startTime, duration }) => {
	tasks.push({ start: startTime, length: duration });
});
observe('largest-contentful-paint', ({ startTime }) => (largest = startTime));
observe<Shift>('layout-shift', (shift) => {
	if (!shift.hadRecentInput) shifts += shift.value;
});

/**
 * The time once the next frame is made: its callbacks run before it is laid out and painted, and
 * the task that they post runs after.
 */
function painted(): Promise<number> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now());
			port2.postMessage(undefined);
		});
	});
}

/** Longer than anything here may take on a machine that does other things as well. */
const patience = 60_000;

/** Looks at every change of the page until the condition holds; gives up with what the page says. */
function until(holds: () => boolean): Promise<void> {
	return new Promise((resolve, reject) => {
		const look = () => {
			if (!holds()) return;
			observer.disconnect();
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(() => {
			observer.disconnect();
			reject(new Error(`waited in vain on: ${document.body.innerText.slice(0, 400)}`));
		}, patience);
		const observer = new MutationObserver(look);
		const changes = { subtree: true, childList: true, attributes: true, characterData: true };
		observer.observe(document, changes);
		look();
	});
}

/** Whether one of them is there and can be seen; with `!` before it, whether none is. */
function stands(selector: string): boolean {
	const wanted = !selector.startsWith('!');
	const found = [...document.querySelectorAll(wanted ? selector : selector.slice(1))];
	return found.some((each) => each.checkVisibility({ visibilityProperty: true })) === wanted;
}

let tapped: Promise<number> = Promise.resolve(Number.NaN);

const probe = {
	/** From now on the next click is timed: see {@link probe.took}. */
	arm(selector: string): void {
		const click = new Promise<number>((resolve) =>
			document.addEventListener('click', (event) => resolve(event.timeStamp), {
				capture: true,
				once: true
			})
		);
		tapped = click.then(async (start) => {
			await until(() => stands(selector));
			return (await painted()) - start;
		});
	},

	/**
	 * From the click, as the browser dates it, to the frame in which the selector held; in
	 * milliseconds.
	 */
	took: () => tapped,

	/** From the start of the navigation to the frame in which the selector holds. */
	async ready(selector: string): Promise<number> {
		await until(() => stands(selector));
		return painted();
	},

	paints() {
		const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
		const blocked = tasks
			.filter((task) => task.start >= first)
			.reduce((sum, task) => sum + Math.max(0, task.length - blocking), 0);
		return { first, largest, shifts, blocked };
	},

	longest: () => Math.max(0, ...tasks.map((task) => task.length))
};

window.probe = probe;

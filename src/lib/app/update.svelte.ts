import type { Workbox } from 'workbox-window';
import { scriptAddress } from './script-address.ts';

const hour = 3_600_000;

/**
 * The worker that keeps the app on the device, as the page sees it. A new version is offered, never
 * forced: a reload in the middle of a quiz would cost an answer in the making.
 */
class Update {
	#ready = $state(false);
	#worker: Workbox | undefined;

	/** A new version is on the device and waits to be taken. */
	get ready(): boolean {
		return this.#ready;
	}

	/**
	 * Registers the worker and looks for a new version now and then. `root`: the app's own address.
	 * Does nothing where the platform has no workers, and stays quiet offline.
	 */
	async start(root: string): Promise<void> {
		if (this.#worker || !('serviceWorker' in navigator)) return;
		const { Workbox } = await import('workbox-window');
		const worker = new Workbox(scriptAddress(`${root}service-worker.js`));
		this.#worker = worker;
		worker.addEventListener('waiting', () => (this.#ready = true));
		// Another tab took the new version: this page keeps working with the old, until it reloads.
		worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
			if (isUpdate || isExternal) this.#ready = true;
		});
		try {
			await worker.register();
		} catch {
			// Refused (a private window, a full disk): the app works, only not offline.
			return;
		}
		setInterval(() => void worker.update().catch(() => undefined), hour);
	}

	/** Takes the new version: it starts to serve, and this page is loaded anew from it. */
	async take(): Promise<void> {
		const registration = await navigator.serviceWorker.getRegistration();
		const waiting = registration?.waiting;
		if (waiting) {
			await new Promise<void>((resolve) => {
				navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), {
					once: true
				});
				waiting.postMessage({ type: 'SKIP_WAITING' });
			});
		}
		location.reload();
	}
}

export const update = new Update();

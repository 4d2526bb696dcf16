/// <reference lib="webworker" />
/**
 * Keeps the app on the device, in two waves. The core (what a learner's screens need) is stored when
 * the worker is installed; the rest as soon as a page asks for it, right after. Engines (large parts
 * that few need) are stored when they are first used. A cold start needs no network.
 *
 * A new version waits until the person takes it. When it takes over, the chunks of the version
 * before stay until no page is open that could still ask for them: a second tab keeps working.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { keepShared } from '#lib/app/shared.ts';

/** A file of the build; `wave` as `src/cli/waves.ts` gives it. */
interface Part {
	readonly url: string;
	readonly revision: string | null;
	readonly wave: 'core' | 'rest' | 'engine';
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly Part[] };

const parts = self.__WB_MANIFEST;
const names = { rest: 'readback-rest', engines: 'readback-engines' };
/** Fetched side by side while the rest is stored. */
const atOnce = 6;

const core = new PrecacheController();
const rest = new PrecacheController({ cacheName: names.rest });
const listed = ({ url, revision }: Part) => ({ url, revision });
core.addToCacheList(parts.filter(({ wave }) => wave === 'core').map(listed));
rest.addToCacheList(parts.filter(({ wave }) => wave === 'rest').map(listed));
const engines = new Set(
	parts
		.filter(({ wave }) => wave === 'engine')
		.map(({ url }) => new URL(url, self.location.href).href)
);
const routes = [core, rest].map(
	(controller) =>
		new PrecacheRoute(controller, {
			// Ids live in the query; the page is the same for all of them.
			ignoreURLParametersMatching: [/./],
			directoryIndex: 'index.html'
		})
);

/** Stores what is missing of the rest; false where some of it cannot be had now. */
async function storeRest(): Promise<boolean> {
	const cache = await caches.open(names.rest);
	const stored = new Set((await cache.keys()).map(({ url }) => url));
	const missing = [...rest.getURLsToCacheKeys()].filter(([, key]) => !stored.has(key));
	const store = async ([url, key]: [string, string]) => {
		const response = await fetch(url, { cache: url === key ? 'default' : 'reload' });
		if (!response.ok) throw new TypeError(`${response.status} ${url}`);
		await cache.put(key, response);
	};
	try {
		for (let at = 0; at < missing.length; at += atOnce) {
			await Promise.all(missing.slice(at, at + atOnce).map(store));
		}
		return true;
	} catch {
		return false;
	}
}

let tidied = false;

/** Drops what older versions left behind, once no page is open and no worker waits that needs it. */
async function tidy(event: ExtendableEvent): Promise<void> {
	const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const { installing, waiting } = self.registration;
	if (tidied || open.length > 1 || installing || waiting) return;
	tidied = true;
	await Promise.all([core.activate(event), rest.activate(event)]);
	const cache = await caches.open(names.engines);
	const old = (await cache.keys()).filter(({ url }) => !engines.has(url));
	await Promise.all(old.map((request) => cache.delete(request)));
}

/** An engine from the device, or from the network and then stored. */
async function engine(event: FetchEvent): Promise<Response> {
	const cache = await caches.open(names.engines);
	const stored = await cache.match(event.request.url);
	if (stored) return stored;
	const response = await fetch(event.request);
	if (response.ok) event.waitUntil(cache.put(event.request.url, response.clone()));
	return response;
}

/** What another app shares opens the page that makes a bank of it. */
async function receive(request: Request): Promise<Response> {
	const id = crypto.randomUUID();
	try {
		await keepShared(await request.formData(), id);
	} catch {
		// Not a form, or no room: the page says that nothing is there.
	}
	return Response.redirect(new URL(`new/?shared=${id}`, self.registration.scope).href, 303);
}

self.addEventListener('install', (event) => {
	event.waitUntil(core.install(event));
});

self.addEventListener('activate', (event) => {
	// The first worker takes the page that installed it, so that it works offline at once.
	event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
	const data: unknown = event.data;
	if (typeof data !== 'object' || data === null || !('type' in data)) return;
	if (data.type === 'SKIP_WAITING') void self.skipWaiting();
	if (data.type === 'STORE_REST') {
		event.waitUntil(storeRest().then((done) => event.ports[0]?.postMessage(done)));
	}
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== self.location.origin) return;
	if (request.method === 'POST' && url.href === `${self.registration.scope}share/`) {
		event.respondWith(receive(request));
	}
	if (request.method !== 'GET') return;
	if (request.mode === 'navigate') event.waitUntil(tidy(event));
	for (const route of routes) {
		// Without its parameters the handler finds a page neither by its folder nor with a query.
		const params: { cacheKey: string; integrity?: string } | undefined = route.match({
			url,
			request,
			event,
			sameOrigin: true
		});
		if (!params) continue;
		event.respondWith(route.handler.handle({ url, request, event, params }) as Promise<Response>);
		return;
	}
	if (engines.has(url.href)) {
		event.respondWith(engine(event));
	} else if (url.pathname.includes('/_app/immutable/')) {
		// A chunk of an older version, still wanted by a tab that was open before the update.
		event.respondWith(caches.match(request).then((stored) => stored ?? fetch(request)));
	}
});

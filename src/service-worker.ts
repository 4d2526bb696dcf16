/// <reference lib="webworker" />
/**
 * Keeps the whole app on the device: every page, chunk, font and bundled bank is stored when the
 * worker is installed, and served from there, so that a cold start needs no network.
 *
 * A new version waits until the person takes it. When it takes over, the chunks of the version
 * before stay until no page is open that could still ask for them: a second tab keeps working.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
	__WB_MANIFEST: { url: string; revision: string }[];
};

const controller = new PrecacheController();
controller.addToCacheList(self.__WB_MANIFEST);
const route = new PrecacheRoute(controller, {
	// Ids live in the query; the page is the same for all of them.
	ignoreURLParametersMatching: [/./],
	directoryIndex: 'index.html'
});

let tidied = false;

/** Drops what older versions left behind, once no other page is open that may need it. */
async function tidy(event: ExtendableEvent): Promise<void> {
	const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (tidied || open.length > 1) return;
	tidied = true;
	await controller.activate(event);
}

self.addEventListener('install', (event) => {
	event.waitUntil(controller.install(event));
});

self.addEventListener('activate', (event) => {
	// The first worker takes the page that installed it, so that it works offline at once.
	event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
	const data: unknown = event.data;
	if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING') {
		void self.skipWaiting();
	}
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (request.mode === 'navigate') event.waitUntil(tidy(event));
	// Without its parameters the handler finds a page neither by its folder nor with a query.
	const params: { cacheKey: string; integrity?: string } | undefined = route.match({
		url,
		request,
		event,
		sameOrigin: true
	});
	if (params) {
		event.respondWith(route.handler.handle({ url, request, event, params }) as Promise<Response>);
		return;
	}
	// A chunk of an older version, still wanted by a tab that was open before the update.
	if (url.pathname.includes('/_app/immutable/')) {
		event.respondWith(caches.match(request).then((stored) => stored ?? fetch(request)));
	}
});

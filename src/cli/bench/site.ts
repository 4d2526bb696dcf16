import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A static host that compresses, as all of them do, and that can go away and come back. */
export interface Site {
	readonly origin: string;
	stop(): Promise<void>;
	start(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain',
	'.png': 'image/png',
	'.woff2': 'font/woff2'
};
const packedAlready = new Set(['.png', '.woff2']);

/** The built app. */
export function appSite(build: string): Promise<Site> {
	return siteOf((path) => readFileSync(join(build, path)));
}

const barePage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport"
content="width=device-width"><title>Bare</title><h1>Card 0</h1><button>Good</button>
<script type="module" src="bare.js"></script></html>`;

const bareWorker = `const files = ['./', 'bare.js'];
addEventListener('install', (event) =>
	event.waitUntil(caches.open('bare').then((cache) => cache.addAll(files))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) =>
	event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`;

/** A page with one line of text and one button, kept for offline by the smallest worker. */
export function bareSite(script: string): Promise<Site> {
	const files = new Map([
		['/index.html', barePage],
		['/bare.js', script],
		['/worker.js', bareWorker]
	]);
	return siteOf((path) => {
		const file = files.get(path);
		if (file === undefined) throw new Error(`no ${path}`);
		return Buffer.from(file);
	});
}

async function siteOf(read: (path: string) => Buffer): Promise<Site> {
	const kept = new Map<string, Buffer>();
	const packed = (path: string): Buffer => {
		const known = kept.get(path);
		if (known) return known;
		const body = packedAlready.has(extname(path)) ? read(path) : gzipSync(read(path));
		kept.set(path, body);
		return body;
	};
	const server = createServer((request, response) => respond(request, response, packed));
	const listen = (port: number) =>
		new Promise<void>((resolve) => server.listen(port, () => resolve()));
	await listen(0);
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${port}`,
		start: () => listen(port),
		async stop() {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		}
	};
}

function respond(
	request: IncomingMessage,
	response: ServerResponse,
	packed: (path: string) => Buffer
): void {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
	try {
		const body = packed(path);
		const kind = extname(path);
		response.setHeader('Content-Type', types[kind] ?? 'application/octet-stream');
		if (!packedAlready.has(kind)) response.setHeader('Content-Encoding', 'gzip');
		const immutable = path.includes('/_app/immutable/');
		response.setHeader('Cache-Control', immutable ? 'max-age=31536000,immutable' : 'no-cache');
		response.end(body);
	} catch {
		response.statusCode = 404;
		response.end();
	}
}

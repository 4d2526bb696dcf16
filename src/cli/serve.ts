/**
 * Serves the built app as a static host would: files, folders' `index.html`, nothing else.
 * `PORT` chooses the port (4173), `BASE` a base path to serve under (none), `DIR` the folder.
 */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export interface Serving {
	readonly dir: string;
	readonly port: number;
	/** Served under this path, without a closing slash: `` or `/readback`. */
	readonly base?: string;
	/** Sends `no-store` with every file: what a first visit, or a lost HTTP cache, looks like. */
	readonly noStore?: boolean;
}

/** Starts serving. Resolves when the port answers; rejects when it is taken. */
export function serve({ dir, port, base = '', noStore = false }: Serving): Promise<Server> {
	const files = sirv(dir, {
		dev: noStore,
		etag: true,
		setHeaders(response, path) {
			const immutable = path.includes('/_app/immutable/');
			response.setHeader(
				'Cache-Control',
				noStore ? 'no-store' : immutable ? 'public,max-age=31536000,immutable' : 'no-cache'
			);
			response.setHeader('X-Content-Type-Options', 'nosniff');
			response.setHeader('Referrer-Policy', 'no-referrer');
		}
	});
	const server = createServer((request, response) => {
		const missing = () => {
			response.statusCode = 404;
			response.end('Not found');
		};
		if (base && !request.url?.startsWith(`${base}/`)) return missing();
		request.url = request.url?.slice(base.length);
		files(request, response, missing);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => resolve(server));
	});
}

async function main() {
	const dir = process.env.DIR ?? 'build';
	const port = Number(process.env.PORT ?? 4173);
	const base = process.env.BASE ?? '';
	if (!existsSync(`${dir}/index.html`)) {
		console.error(`There is no built app in ${dir}. Run "npm run build" first.`);
		process.exit(1);
	}
	try {
		await serve({ dir, port, base });
		console.log(`Readback is at http://localhost:${port}${base}/`);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
		process.exit(1);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

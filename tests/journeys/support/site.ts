/** The built app behind a web server of its own: it can be stopped, and started again. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type Serving } from '../../../src/cli/serve.ts';

/** Where the built app is. */
export const built = process.env.DIR ?? 'build';

export interface Site {
	/** The address of the first page, with a closing slash. */
	readonly url: string;
	/** Goes on with another build at the same address, as a new deployment does. */
	deploy(dir: string): Promise<void>;
	/** Nothing answers from now on: what a page sees without a connection. */
	stop(): Promise<void>;
	start(): Promise<void>;
}

export async function startSite(how: Partial<Omit<Serving, 'port'>> = {}): Promise<Site> {
	let dir = how.dir ?? built;
	let server: Server | undefined = await serve({ ...how, dir, port: 0 });
	const { port } = server.address() as AddressInfo;
	const site: Site = {
		url: `http://localhost:${port}${how.base ?? ''}/`,
		async deploy(next) {
			dir = next;
			await site.stop();
			await site.start();
		},
		async stop() {
			const running = server;
			server = undefined;
			if (!running) return;
			running.closeAllConnections();
			await new Promise((resolve) => running.close(resolve));
		},
		async start() {
			server ??= await serve({ ...how, dir, port });
		}
	};
	return site;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { browserArgs, wholeBrowserPath } from './browser.ts';

const alive = new Set<BrowserProcess>();

// However this process ends, no browser that it started outlives it.
process.once('exit', () => alive.forEach((browser) => browser.signal('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/**
 * A browser as a group of processes of its own, on a profile that outlives it: to be driven, to be
 * killed as a whole, and to be started anew on what was left.
 */
export class BrowserProcess {
	readonly browser: Browser;
	readonly context: BrowserContext;
	readonly #child: ChildProcess;

	private constructor(child: ChildProcess, browser: Browser, context: BrowserContext) {
		this.#child = child;
		this.browser = browser;
		this.context = context;
		alive.add(this);
	}

	/** Resolves when the browser can be driven. `profile`: an existing folder. */
	static async start(profile: string, args: readonly string[] = []): Promise<BrowserProcess> {
		// A killed browser leaves its lock behind.
		rmSync(join(profile, 'SingletonLock'), { force: true });
		const child = spawn(
			wholeBrowserPath(),
			[
				`--user-data-dir=${profile}`,
				'--headless',
				'--remote-debugging-port=0',
				'--window-size=390,844',
				...browserArgs,
				...args,
				'about:blank'
			],
			{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
		);
		try {
			const browser = await chromium.connectOverCDP(await addressOf(child));
			const [context] = browser.contexts();
			if (!context) throw new Error('the browser has no context');
			return new BrowserProcess(child, browser, context);
		} catch (error) {
			signalGroup(child, 'SIGKILL');
			throw error;
		}
	}

	/** Sends a signal to every process of the browser. */
	signal(signal: NodeJS.Signals): void {
		signalGroup(this.#child, signal);
	}

	/** Kills every process of the browser at once and waits until all are gone. */
	async kill(): Promise<void> {
		this.signal('SIGKILL');
		await this.#gone();
	}

	/** Lets the browser end by itself, its files in order, and waits until it has. */
	async close(): Promise<void> {
		const session = await this.browser.newBrowserCDPSession();
		await session.send('Browser.close').catch(() => {});
		await Promise.race([this.#gone(), sleep(5000)]);
		await this.kill();
	}

	async #gone(): Promise<void> {
		const until = performance.now() + 10_000;
		while (isRunning(this.#child)) {
			if (performance.now() > until) throw new Error('the browser does not go');
			await sleep(5);
		}
		alive.delete(this);
		await this.browser.close().catch(() => {});
	}
}

/** Tells whether there was anyone to signal; 0 only asks. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
	if (pid === undefined) return false;
	try {
		return process.kill(-pid, signal);
	} catch {
		return false;
	}
}

/**
 * Whether any process of the group runs. The dead that nobody has buried yet are still a group to
 * the system, but hold no file and no lock.
 */
function isRunning(child: ChildProcess): boolean {
	if (!signalGroup(child, 0)) return false;
	if (!existsSync('/proc/self/stat')) return true;
	return readdirSync('/proc').some((entry) => {
		if (!/^\d+$/.test(entry)) return false;
		const [state, , group] = statOf(entry);
		return group === String(child.pid) && state !== 'Z' && state !== 'X';
	});
}

/** State, parent and group of a process: see proc_pid_stat(5). Its name may hold any character. */
function statOf(pid: string): string[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return [];
	}
}

/** Where the browser listens for its driver: it says so on its error output. */
function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', (part) => {
			said += part;
			const [address] = /ws:\/\/\S+/.exec(said) ?? [];
			if (address) resolve(address);
		});
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`the browser ended: ${said.slice(-500)}`)));
	});
}

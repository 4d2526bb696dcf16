import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyFaults, wantedPolicy } from './support/policy.ts';
import { built } from './support/site.ts';
import { expect, test } from './support/test.ts';

const files = await readdir(built, { recursive: true });
const pages = await Promise.all(
	files
		.filter((file) => file.endsWith('.html'))
		.map(async (file) => ({ file, html: await readFile(join(built, file), 'utf8') }))
);

test('every built page carries the policy, directive by directive', () => {
	expect(pages.map(({ file }) => file)).toContain('index.html');
	for (const { file, html } of pages) expect(policyFaults(html), file).toEqual([]);
});

test('a weaker policy is found out', () => {
	const html = pages[0]?.html ?? '';
	const [, policy = ''] = /content-security-policy" content="([^"]*)"/.exec(html) ?? [];
	const without = (name: string) => policy.replace(new RegExp(`${name} [^;]*;? ?`), '');
	const weaker = [
		...Object.keys(wantedPolicy).map(without),
		policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
		policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
		policy.replace("script-src 'self'", `script-src 'self' 'sha256-${'A'.repeat(43)}='`),
		policy.replace("connect-src 'self'", "connect-src 'self' https:"),
		policy.replace("img-src 'self'", 'img-src *'),
		policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
		policy.replace('trusted-types svelte', 'trusted-types * svelte'),
		policy.replace('trusted-types svelte', "trusted-types 'allow-duplicates' svelte")
	].map((weak) => html.replace(policy, weak));
	weaker.push(
		html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
		html.replace('<script src="./boot.js">', '<script src="https://example.org/boot.js">'),
		html.replace('<script>', '<script>self.planted = true;</script><script>'),
		html.replace('<body', '<body onload="self.planted = true"')
	);
	for (const [index, weak] of weaker.entries()) {
		expect(weak, 'planted').not.toBe(html);
		expect(policyFaults(weak), `weakening ${index}`).not.toEqual([]);
	}
});

/** What an attacker would try, with the directive that stops it. `foreign`: another origin. */
const probes: Readonly<Record<string, { directive: string; attempt: (foreign: string) => void }>> =
	{
		'an inline script': {
			directive: 'require-trusted-types-for',
			attempt() {
				const script = document.createElement('script');
				script.append('document.title = "owned"');
				document.head.append(script);
			}
		},
		'a script from elsewhere': {
			directive: 'require-trusted-types-for',
			attempt(foreign) {
				const script = document.createElement('script');
				script.src = `${foreign}boot.js`;
				document.head.append(script);
			}
		},
		eval: {
			directive: 'script-src',
			attempt() {
				// From the page's own task: the debugger's may do more.
				setTimeout(() => globalThis.eval('document.title = "owned"'));
			}
		},
		'a string where HTML is made': {
			directive: 'require-trusted-types-for',
			attempt() {
				document.body.innerHTML = '<img src=x onerror="document.title = \'owned\'">';
			}
		},
		'a policy of its own': {
			directive: 'trusted-types',
			attempt() {
				window.trustedTypes?.createPolicy('owned', { createHTML: (text) => text });
			}
		},
		'a request to elsewhere': {
			directive: 'connect-src',
			attempt(foreign) {
				void fetch(foreign).catch(() => undefined);
			}
		},
		'a beacon to elsewhere': {
			directive: 'connect-src',
			attempt(foreign) {
				navigator.sendBeacon(foreign, 'what the reader reads');
			}
		},
		'a picture from elsewhere': {
			directive: 'img-src',
			attempt(foreign) {
				new Image().src = `${foreign}icons/icon-192.png`;
			}
		},
		'a frame': {
			directive: 'frame-src',
			attempt(foreign) {
				const frame = document.createElement('iframe');
				frame.src = foreign;
				document.body.append(frame);
			}
		},
		'a style sheet of its own': {
			directive: 'style-src-elem',
			attempt() {
				const style = document.createElement('style');
				style.append('body { display: none }');
				document.head.append(style);
			}
		},
		'a style attribute': {
			directive: 'style-src-attr',
			attempt() {
				document.body.setAttribute('style', 'display: none');
			}
		},
		'a form sent elsewhere': {
			directive: 'form-action',
			attempt(foreign) {
				const form = document.createElement('form');
				form.action = foreign;
				form.target = '_blank';
				document.body.append(form);
				form.submit();
			}
		},
		'another base for addresses': {
			directive: 'base-uri',
			attempt(foreign) {
				const base = document.createElement('base');
				base.href = foreign;
				document.head.append(base);
			}
		}
	};

for (const [name, { directive, attempt }] of Object.entries(probes)) {
	test(`the running page refuses ${name}`, async ({ page, site, troubles }) => {
		await page.goto('./');
		await expect(page.getByRole('link', { name: 'Try 5 questions' })).toBeVisible();
		troubles.expect(/^(policy|console|uncaught|request):/);

		// The same server under another name: only the policy stands between them.
		await page.evaluate(attempt, site.url.replace('localhost', '127.0.0.1')).catch(() => undefined);

		await expect.poll(() => troubles.all.join('\n')).toContain(`policy: ${directive} `);
		await expect(page).toHaveTitle('Readback');
		await expect(page.getByRole('link', { name: 'Try 5 questions' })).toBeVisible();
	});
}

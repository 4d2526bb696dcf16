/** The policy that every built page must carry, and how far a page falls short of it. */
import { createHash } from 'node:crypto';

/** The style attribute of SvelteKit's route announcer: the only inline style. */
const announcer = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/** Directive by directive. `script-src` also carries the hashes of the page's own inline scripts. */
export const wantedPolicy: Readonly<Record<string, readonly string[]>> = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	'style-src-attr': ["'unsafe-hashes'", announcer],
	'img-src': ["'self'", 'data:', 'blob:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'manifest-src': ["'self'"],
	'worker-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'object-src': ["'none'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'rb-workers', 'dompurify']
};

/** Where a page's policy differs from the wanted one; empty where it is just that. */
export function policyFaults(html: string): string[] {
	const metas = [
		...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/g)
	];
	const [meta] = metas;
	if (!meta?.[1] || metas.length !== 1) return [`${metas.length} policies`];
	const policy = parse(meta[1]);
	const wanted = {
		...wantedPolicy,
		'script-src': [...(wantedPolicy['script-src'] ?? []), ...inlineHashes(html)]
	};
	const names = new Set([...Object.keys(policy), ...Object.keys(wanted)]);
	return [
		...[...names].flatMap((name) => differs(name, policy[name], new Map(Object.entries(wanted)))),
		...unguarded(html.slice(0, meta.index)),
		...(/ on[a-z]+="/.test(html) ? ['an inline event handler'] : [])
	];
}

function differs(
	name: string,
	is: readonly string[] | undefined,
	wanted: ReadonlyMap<string, readonly string[]>
): string[] {
	const sorted = (values: readonly string[] | undefined) => values?.toSorted().join(' ');
	const should = sorted(wanted.get(name));
	return sorted(is) === should ? [] : [`${name}: ${sorted(is)} instead of ${should}`];
}

function parse(content: string): Record<string, string[]> {
	return Object.fromEntries(
		content.split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(/\s+/);
			return [name, values];
		})
	);
}

function inlineHashes(html: string): string[] {
	return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => hashOf(code));
}

export function hashOf(code: string): string {
	return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** A policy in the page holds from where it stands: above it only our own file may run. */
function unguarded(above: string): string[] {
	const scripts = [...above.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
	return scripts.every((tag) => /^<script src="(\.\.?\/)+boot\.js">$/.test(tag))
		? []
		: [`runs before the policy: ${scripts.join(' ')}`];
}

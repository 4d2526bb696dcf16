import type { Bank } from '#lib/domain/bank.ts';
import { id as named } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/**
 * The bank that comes with the app, as far as the first screen shows it: these few words are in the
 * page's own HTML, so that it paints before anything is read. A test holds them against the bank.
 */
export const featured = {
	id: named<'bank'>('pakistan-taliban'),
	title: 'Why Pakistan and the Taliban fell out',
	author: 'Ahmed Waqas Waheed',
	publisher: 'East Asia Forum',
	facts: 27,
	claims: 25
} as const;

let loading: Promise<Result<Bank>> | undefined;

/**
 * The featured bank, from the app's own files. `root`: the app's own address. Trusted as the code
 * is: its checks run before it ships. Problem: `bank-not-loaded` (offline before it was stored).
 */
export function loadFeatured(root: string): Promise<Result<Bank>> {
	loading ??= fetchBank(`${root}banks/${featured.id}.json`).then((result) => {
		if (!result.ok) loading = undefined;
		return result;
	});
	return loading;
}

async function fetchBank(url: string): Promise<Result<Bank>> {
	try {
		const response = await fetch(url);
		if (!response.ok) return fail('bank-not-loaded', undefined, { status: response.status });
		const { id, title, article, points, links, questions }: Bank = await response.json();
		return ok({ id, title, article, points, links, questions });
	} catch {
		return fail('bank-not-loaded');
	}
}

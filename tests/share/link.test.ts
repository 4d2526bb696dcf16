import { beforeAll, describe, expect, it } from 'vitest';
import type { Handout } from '#lib/domain/handout.ts';
import { numbers } from '#lib/share/alphabet.ts';
import { readCode, writeCode } from '#lib/share/code.ts';
import { handoutCode } from '#lib/share/handout-code.ts';
import { limits } from '#lib/share/limits.ts';
import { handoutLink, linkTo, readShared, readSharedAll } from '#lib/share/link.ts';
import { newKeys, sealResult, type Returnable } from '#lib/share/seal.ts';
import { example, featured } from '../support/banks.ts';
import { base, madeOf, quizOf, rightAnswers } from '../support/handouts.ts';

let handout: Handout;
let code: string;
let link: string;
let results: string[];

beforeAll(async () => {
	handout = (await madeOf(example, quizOf(example, 'link'), 'practice')).handout;
	const [made, linked] = [await handoutCode(handout), await handoutLink(base, handout)];
	if (!made.ok || !linked.ok) throw new Error('no link');
	[code, link] = [made.value, linked.value];
	const keys = await newKeys();
	if (!keys.ok) throw new Error('no keys');
	const sealed = await madeOf(featured, quizOf(featured, 'class'), 'sealed', keys.value.reply);
	results = [];
	for (let i = 0; i < 30; i++) {
		const returned = rightAnswers(sealed.handout, sealed.answers.entries, `Student ${i}`);
		const result = await sealResult(returned, sealed.handout as Returnable);
		if (result.ok) results.push(result.value);
	}
});

const digits = () => {
	const read = readCode(code, 0);
	return read.state === 'whole' ? writeCode(read.letter, read.body, numbers) : '';
};
const folded = (text: string, at: number, by: string) =>
	text.replace(new RegExp(`.{${at}}`, 'g'), (line) => line + by);

/** What becomes of a link on its way. */
const ways: readonly (readonly [string, () => string])[] = [
	['as it is', () => link],
	['what stands behind the sign', () => `#${code}`],
	['the bare code', () => code],
	['percent-encoded', () => encodeURIComponent(link)],
	['percent-encoded twice', () => encodeURIComponent(encodeURIComponent(link))],
	['the code for scanning', () => `${base}open/#${digits()}`],
	['the code for scanning, percent-encoded', () => encodeURIComponent(`${base}open/#${digits()}`)],
	[
		'Outlook',
		() =>
			`https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cab%40c.de%7C1a2b3c&sdata=abc%2Fdef%3D&reserved=0`
	],
	[
		'Proofpoint, version 3',
		() => `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!AbCdEf!xYz$`
	],
	[
		'Proofpoint, version 2',
		() =>
			`https://urldefense.proofpoint.com/v2/url?u=${link.replace(/:/g, '-3A').replace(/\//g, '_').replace('#', '-23')}&d=DwMFaQ&c=abc&r=def&m=ghi`
	],
	[
		'Google',
		() => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D&source=docs&ust=17`
	],
	[
		'Facebook',
		() => `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}&h=AT0abcDEF&__tn__=-UK-R`
	],
	['Slack', () => `<${link}|Quiz on the article>`],
	['Markdown', () => `See [the quiz](${link}), due *Friday*.`],
	['HTML', () => `<p>Here: <a href="${link}">the quiz</a></p>`],
	['tracking behind', () => `${link}?utm_source=mail&fbclid=IwAR0abc`],
	['tracking behind, with &', () => `${link}&utm_source=mail&mc_cid=12ab`],
	['words around', () => `Dear all,\nplease do this by Friday: ${link}. Thank you!\nMs R`],
	['words glued to it', () => `${link}Thanks`],
	['lines of 76', () => folded(link, 76, '\r\n')],
	['quoted-printable', () => folded(link, 75, '=\r\n')],
	['a quoted mail', () => `> ${folded(link, 70, '\n> ')}`],
	['a mail quoted twice', () => `>> ${folded(link, 70, '\n>> ')}`],
	['blanks at every tenth place', () => folded(code, 10, ' ')],
	['signs nobody sees', () => folded(link, 20, '\u200b\u00ad\ufeff')],
	['another address', () => `https://elsewhere.example/x/?a=b#${code}`],
	['a colon before it', () => `quiz:${code}`]
];

/** How a code of 67 characters begins. */
const head = writeCode('p', new Uint8Array(46)).slice(0, 5);

describe('a link', { timeout: 60_000 }, () => {
	it.each(ways)('Y5 is read: %s', async (_, made) => {
		expect(await readShared(made())).toEqual({ ok: true, value: { type: 'handout', handout } });
	});

	it.each([
		['nothing', '', 'link-empty'],
		['blanks', ' \n ', 'link-empty'],
		['a sign', '#', 'link-empty'],
		['an address that ends', `${base}open/#`, 'link-empty'],
		['an address that ends sooner', `${base}open/`, 'link-empty'],
		['words', 'see you on Friday', 'link-invalid'],
		['a number', '+44 20 7946 0958', 'link-invalid'],
		['something else', 'https://example.org/#section-2', 'link-damaged'],
		['script', '#<script>alert(1)</script>', 'link-invalid'],
		['a name that objects have', '#__proto__', 'link-invalid'],
		['another', `${base}open/#constructor`, 'link-damaged']
	])('Y5 is not seen in %s', async (_, text, code) => {
		expect(await readShared(text)).toMatchObject({ ok: false, problem: { code } });
	});

	it('Y3 that lost its end is known to, at every length', async () => {
		const start = base.length + 'open/#'.length;
		for (let end = start + 1; end < link.length; end++) {
			expect(await readShared(link.slice(0, end))).toMatchObject({ problem: { code: 'link-cut' } });
		}
		for (let end = 0; end < start; end++) {
			expect(['link-empty', 'link-invalid']).toContain(
				((await readShared(link.slice(0, end))) as { problem: { code: string } }).problem.code
			);
		}
	});

	it('Y3 that lost its end in a message is known to', async () => {
		const text = `Dear all: ${link.slice(0, -9)}…\nSee you on Friday, with the article`;
		expect(await readShared(text)).toMatchObject({ problem: { code: 'link-cut' } });
		const spoken = `${link.slice(0, -9)} see you all on Friday then`;
		expect(await readShared(spoken)).toMatchObject({ problem: { code: 'link-cut' } });
	});

	it('Y3 with another sign in it is known to be damaged', async () => {
		for (let at = base.length + 12; at < link.length; at += 13) {
			const sign = link[at] === 'x' ? 'y' : 'x';
			const text = link.slice(0, at) + sign + link.slice(at + 1);
			expect(await readShared(text)).toMatchObject({ problem: { code: 'link-damaged' } });
		}
	});

	it('Y4 of a newer version is known as such', async () => {
		const later = writeCode('z' as 'p', Uint8Array.of(1, 2, 3));
		expect(await readShared(`${base}open/#${later}`)).toMatchObject({
			problem: { code: 'link-newer' }
		});
		const packed = writeCode('p', Uint8Array.of(7, 1, 2, 3));
		expect(await readShared(packed)).toMatchObject({ problem: { code: 'link-newer' } });
	});

	it('Y6 too long to be looked at is not looked at', async () => {
		expect(await readShared('p'.repeat(limits.pasted + 1))).toMatchObject({
			problem: { code: 'link-too-long' }
		});
	});

	it.each([
		['one word', 'p'.repeat(400_000)],
		['many words', 'p0000 '.repeat(66_000)],
		['heads of codes', `${head} `.repeat(66_000)],
		['long codes cut', `${writeCode('p', new Uint8Array(100_000)).slice(0, 900)}.`.repeat(440)],
		['escapes', '%23'.repeat(133_000)],
		['quotes', '\n> '.repeat(133_000)],
		['blanks', `${head}${' '.repeat(390_000)}`]
	])('Y6 is looked for in 400,000 signs of %s within a second', async (_, text) => {
		const { user } = process.cpuUsage();
		await readSharedAll(text);
		expect(process.cpuUsage().user - user).toBeLessThan(1e6);
	});
});

describe('several in one message', () => {
	it('Y7 are read each once, in their order, with what is wrong beside them', async () => {
		const cut = results[3]?.slice(0, 60) ?? '';
		const links = results.map((result) => linkTo(base, result));
		const lines = links.map((link, i) => `Student ${i}: ${link.ok ? link.value : ''}`);
		const text = [...lines, `again ${results[0]}`, `cut ${base}open/#${cut}.`].join('\n');
		const { shared, problems } = await readSharedAll(text);
		expect(shared).toHaveLength(results.length);
		expect(new Set(shared.map(({ type }) => type))).toEqual(new Set(['result']));
		expect(problems).toEqual([{ code: 'link-cut' }]);
	});

	it('Y7 are read when only blanks are between them', async () => {
		const { shared, problems } = await readSharedAll(results.join(' '));
		expect(shared).toHaveLength(results.length);
		expect(problems).toEqual([]);
	});
});

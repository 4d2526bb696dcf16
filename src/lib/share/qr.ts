/** Links as QR codes. */
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { numbers } from './alphabet.ts';
import { readCode, writeCode } from './code.ts';

/** A QR code: `size` modules a side without its margin, which takes 4 more on each. */
export interface Qr {
	readonly size: number;
	/** Path data of its dark modules, one unit each: for an SVG of `0 0 size size`. */
	readonly path: string;
}

/**
 * The largest version that a phone reads from a hand, beyond which it is a matter of luck. On a
 * screen 17: 85 modules, of 4 px each at 342 px wide. Paper has room for 25: 117 modules of half a
 * millimetre.
 */
const maxVersions = { screen: 17, paper: 25 } as const;

/**
 * The link to a code as a QR code at error level L. The code is written in digits, which take ten
 * bits for three. `base`: where the app lives, ending in `/`. Problem: `scan-too-long`.
 */
export async function qrOf(
	base: string,
	code: string,
	on: keyof typeof maxVersions = 'screen'
): Promise<Result<Qr>> {
	const [{ correction, generate }, { toSvgPath }] = await Promise.all([
		import('lean-qr'),
		import('lean-qr/extras/svg')
	]);
	const read = readCode(code, 0);
	if (read.state !== 'whole') return fail('scan-too-long');
	const text = `${base}open/#${writeCode(read.letter, read.body, numbers)}`;
	try {
		// What room is left goes into a higher level.
		const qr = generate(text, {
			maxVersion: maxVersions[on],
			minCorrectionLevel: correction.L
		});
		return ok({ size: qr.size, path: toSvgPath(qr) });
	} catch {
		return fail('scan-too-long');
	}
}

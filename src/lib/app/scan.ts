/**
 * Codes seen through the camera or in a picture, read by the platform's own detector. Elsewhere
 * nothing is offered: a detector of our own would need code that the page's policy refuses, and the
 * phone's camera app reads a code and opens its link here.
 */
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** The part of the Barcode Detection API that is used: https://wicg.github.io/shape-detection-api/ */
interface Detector {
	detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
	new (options: { formats: readonly string[] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
}

const isDetector = (value: unknown): value is DetectorClass =>
	typeof value === 'function' && 'getSupportedFormats' in value;

async function detector(): Promise<Detector | undefined> {
	try {
		const found: unknown = Reflect.get(globalThis, 'BarcodeDetector');
		if (!isDetector(found)) return undefined;
		const formats = await found.getSupportedFormats();
		return formats.includes('qr_code') ? new found({ formats: ['qr_code'] }) : undefined;
	} catch {
		return undefined;
	}
}

/** Whether codes can be scanned in the app itself. */
export async function canScan(): Promise<boolean> {
	return (await detector()) !== undefined && navigator.mediaDevices !== undefined;
}

/** The texts of the codes in a picture. Problems: `scan-unavailable`, `scan-nothing`. */
export async function textsInPicture(picture: Blob): Promise<Result<readonly string[]>> {
	const reader = await detector();
	if (!reader) return fail('scan-unavailable');
	try {
		const image = await createImageBitmap(picture);
		const found = await reader.detect(image);
		image.close();
		const texts = found.map((code) => code.rawValue);
		return texts.length > 0 ? ok(texts) : fail('scan-nothing');
	} catch {
		return fail('scan-nothing');
	}
}

/** The camera while it looks for codes. */
export interface Camera {
	readonly stream: MediaStream;
	/** The texts of the codes in a frame of the stream. */
	look(frame: ImageBitmapSource): Promise<readonly string[]>;
	/** Switches the camera off. */
	stop(): void;
}

/** Switches the back camera on. Problems: `scan-unavailable`, `camera-refused`. */
export async function openCamera(): Promise<Result<Camera>> {
	const reader = await detector();
	if (!reader || !navigator.mediaDevices) return fail('scan-unavailable');
	try {
		const stream = await navigator.mediaDevices.getUserMedia({
			video: { facingMode: 'environment' }
		});
		return ok({
			stream,
			async look(frame) {
				const codes = await reader.detect(frame).catch(() => []);
				return codes.map((code) => code.rawValue);
			},
			stop: () => stream.getTracks().forEach((track) => track.stop())
		});
	} catch {
		return fail('camera-refused');
	}
}

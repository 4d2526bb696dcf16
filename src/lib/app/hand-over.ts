/** The platform's ways to hand something over to a person or another app. */

/** Copies a text. False where the browser or the person does not let it. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether the device can send a link with another app. */
export function canSend(): boolean {
	return typeof navigator !== 'undefined' && 'share' in navigator;
}

/**
 * Lets the person send a link with another app. False when that choice was closed without sending,
 * or refused: the link can still be copied.
 */
export function sendLink(title: string, url: string): Promise<boolean> {
	return send({ title, url });
}

/** The same for a file, where the device can send files. */
export async function sendFile(file: File): Promise<boolean> {
	const data = { files: [file] };
	return canSend() && navigator.canShare(data) && send(data);
}

async function send(data: ShareData): Promise<boolean> {
	try {
		await navigator.share(data);
		return true;
	} catch {
		return false;
	}
}

/** Lets the person keep a file: where the browser puts what is downloaded. */
export function saveFile(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as a file's name: letters and digits of any script, at most so many. */
export function fileName(title: string): string {
	const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return words.join('-').slice(0, 60) || 'quiz';
}

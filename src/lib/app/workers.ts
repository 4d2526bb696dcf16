import drafting from './draft-worker.ts?worker&url';
import pdf from '#lib/interchange/article/pdf/worker.ts?worker&url';
import { scriptAddress } from './script-address.ts';

/** The worker that drafts banks, started. It knows nothing of the page, and the page's data stay out. */
export function draftWorker(): Worker {
	return new Worker(scriptAddress(drafting), { type: 'module', name: 'drafting' });
}

/** The worker that takes PDF files apart, started. */
export function pdfWorker(): Worker {
	return new Worker(scriptAddress(pdf), { type: 'module', name: 'pdf' });
}

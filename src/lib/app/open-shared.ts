import type { Handout } from '#lib/domain/handout.ts';
import type { BankId, HandoutId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { readShared, type Shared } from '#lib/share/link.ts';
import type { HandoutView } from './handout-view.ts';
import { isFirstVisit } from './visit.ts';

/** What a link, a code or a file turned out to be. */
export type Opened =
	| {
			readonly what: 'handout';
			readonly handout: Handout;
			readonly locked?: Uint8Array;
			/** How far it came, where it was accepted on this device. */
			readonly view?: HandoutView;
	  }
	/** The answers of a handout that was taken here are released. */
	| { readonly what: 'released'; readonly handout: HandoutId }
	/** Something that a student sends: it is for whoever set the quiz. */
	| { readonly what: 'result' }
	/** A bank's file: it stands on the shelf now. */
	| { readonly what: 'bank'; readonly bank: BankId };

/**
 * Opens what was followed or pasted. Nothing of a handout is written before it is accepted; released
 * answers are kept with the handout they belong to.
 * Problems: those of `readShared` and `unlockAnswers`; `handout-missing` for answers to a quiz that
 * was not taken here; `storage-…`.
 */
export async function openShared(text: string): Promise<Result<Opened>> {
	const shared = await readShared(text);
	return shared.ok ? opened(shared.value) : shared;
}

/** Opens a file, also a bank's. Problems: those of {@link openShared}, `file-…`. */
export async function openSharedFile(file: File): Promise<Result<Opened>> {
	const { kindOfFile, readSharedFile } = await import('#lib/share/file.ts');
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (kindOfFile(bytes) === 'bank') {
		const { openBankFile } = await import('./bank-file.ts');
		const bank = await openBankFile(file);
		return bank.ok ? ok({ what: 'bank', bank: bank.value }) : bank;
	}
	const shared = await readSharedFile(bytes);
	return shared.ok ? opened(shared.value) : shared;
}

async function opened(shared: Shared): Promise<Result<Opened>> {
	switch (shared.type) {
		case 'handout': {
			const { handout, locked } = shared;
			const view = await standing(handout.id);
			const more = { ...(locked ? { locked } : {}), ...(view ? { view } : {}) };
			return ok({ what: 'handout', handout, ...more });
		}
		case 'result':
			return ok({ what: 'result' });
		case 'release': {
			const { release } = await import('./release.ts');
			return released(await release(shared.release));
		}
		case 'unlock code': {
			const { unlockAny } = await import('./release.ts');
			return released(await unlockAny(shared.unlock));
		}
	}
}

function released(handout: Result<HandoutId>): Result<Opened> {
	return handout.ok ? ok({ what: 'released', handout: handout.value }) : handout;
}

/** On a first visit nothing was taken, and nothing is opened to find that out. */
async function standing(handout: HandoutId): Promise<HandoutView | undefined> {
	if (await isFirstVisit()) return undefined;
	const { loadHandout } = await import('./handout-view.ts');
	const view = await loadHandout(handout);
	return view.ok ? view.value : undefined;
}

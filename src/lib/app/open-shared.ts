import type { Handout } from '#lib/domain/handout.ts';
import type { BankId, HandoutId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { readShared, type Shared } from '#lib/share/link.ts';
import type { HandoutView } from './handout-view.ts';
import { isFirstVisit } from './visit.ts';

/** A quiz that was set here. */
interface SetQuiz {
	readonly id: HandoutId;
	/** What the teacher calls the students it is set for. */
	readonly name: string;
}

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
	/** Something that a student sends: it is for whoever set the quiz. `mine`: this device did. */
	| { readonly what: 'result'; readonly text: string; readonly mine?: SetQuiz }
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
	return shared.ok ? opened(shared.value, text) : shared;
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
	return shared.ok ? opened(shared.value, new TextDecoder().decode(bytes)) : shared;
}

async function opened(shared: Shared, text: string): Promise<Result<Opened>> {
	switch (shared.type) {
		case 'handout': {
			const { handout, locked } = shared;
			const view = await standing(handout.id);
			const more = { ...(locked ? { locked } : {}), ...(view ? { view } : {}) };
			return ok({ what: 'handout', handout, ...more });
		}
		case 'result':
			return ok({ what: 'result', text, ...(await setHere(shared.result.hint)) });
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

/** The quiz that a result is for, where it was set on this device. */
async function setHere(hint: string): Promise<{ readonly mine?: SetQuiz }> {
	if (await isFirstVisit()) return {};
	const { loadAssignments } = await import('./assignments.ts');
	const listed = await loadAssignments();
	const quiz = listed.ok && listed.value.find(({ assignment: { id } }) => id.startsWith(hint));
	return quiz ? { mine: { id: quiz.assignment.id, name: quiz.assignment.name } } : {};
}

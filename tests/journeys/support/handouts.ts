/** Quizzes as a teacher sets them, by the same codec as the app's: their links, files and keys. */
import type { Bank } from '#lib/domain/bank.ts';
import type { Handout } from '#lib/domain/handout.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Returned } from '#lib/domain/handout.ts';
import type { Result } from '#lib/domain/result.ts';
import { handoutFile } from '#lib/share/file.ts';
import { handoutLink, readShared, releaseLink } from '#lib/share/link.ts';
import { handoutOf, type Made } from '#lib/share/make.ts';
import { newKeys, openResult } from '#lib/share/seal.ts';
import { everyKind } from './banks.ts';

/** What a teacher has in hand. */
export interface SetQuiz {
	readonly made: Made;
	readonly link: string;
	/** Opens what a student sent, with the key that only the teacher has. */
	read(sent: string): Promise<Returned>;
	/** Sealed: the link that releases the answers, and the file and code that do the same. */
	release(): string;
	file(): Promise<string>;
	readonly unlock: string;
}

/** Questions of every kind that can be sealed, one point each. */
export const asked: readonly Question[] = everyKind.questions.filter(
	({ kind }) => kind !== 'recall'
);

export function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

/** Sets the questions. `base`: where the app lives, with a closing slash. */
export async function setQuiz(
	base: string,
	mode: Handout['mode'],
	how: {
		readonly minutes?: number;
		readonly questions?: readonly Question[];
		readonly bank?: Bank;
	} = {}
): Promise<SetQuiz> {
	const { minutes, questions = asked, bank = everyKind } = how;
	const quiz = {
		bank: bank.id,
		title: bank.title,
		questions: questions.map(({ id }) => id),
		seed: 's',
		feedback: 'practice'
	} as const;
	const keys = valueOf(await newKeys());
	const common = {
		by: 'Ms Rahimi',
		shuffle: true,
		asksName: true,
		reply: keys.reply,
		random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
		...(minutes === undefined ? {} : { minutes })
	};
	const made = valueOf(await handoutOf(bank, quiz, { ...common, mode }));
	const { handout, locked } = made;
	return {
		made,
		link: valueOf(await handoutLink(base, handout)),
		unlock: locked?.unlock ?? '',
		async read(sent) {
			const shared = valueOf(await readShared(sent));
			if (shared.type !== 'result' || handout.mode === 'practice') throw new Error('not a result');
			return valueOf(await openResult(shared.result, handout, keys.secret));
		},
		release() {
			if (!locked) throw new Error('nothing is locked');
			return valueOf(releaseLink(base, handout.id, locked));
		},
		file: async () => valueOf(await handoutFile(handout, locked?.locked))
	};
}

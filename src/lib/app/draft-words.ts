import type { DraftStage } from './draft-protocol.ts';
import * as m from '#lib/paraglide/messages.js';

/** What is being done while a bank is drafted, in words. A stage without words does not compile. */
const words: { readonly [S in DraftStage]: () => string } = {
	fetching: () => m.drafting_fetching(),
	opening: () => m.drafting_opening(),
	cleaning: () => m.drafting_cleaning(),
	reading: () => m.drafting_reading(),
	joining: () => m.drafting_joining(),
	drafting: () => m.drafting_drafting(),
	checking: () => m.drafting_checking(),
	choosing: () => m.drafting_choosing()
};

export function stageWords(stage: DraftStage): string {
	return words[stage]();
}

import type { Rating } from '#lib/domain/review.ts';

/**
 * What the person does that must last. `screen`: the words of the question as it was shown then,
 * so that what is on disk can be held against what was seen. `picked`: the option chosen.
 */
export type Act =
	| {
			readonly type: 'answer';
			readonly attempt: string;
			readonly screen: string;
			readonly picked?: string;
	  }
	| { readonly type: 'rate'; readonly rating: Rating; readonly screen: string }
	/** Takes the rating just given back. */
	| { readonly type: 'undo' }
	/** Ends a quiz: its result is shown. */
	| { readonly type: 'finish'; readonly attempt: string };

/**
 * What the page tells the driver. `begins`: the tap comes next, and waits until the driver has
 * heard. `shown`: the screen has confirmed it; from here on it must never be lost. `stuck`: the
 * screen did not do what a person would expect.
 */
export type Told =
	| { readonly step: 'begins' | 'shown'; readonly act: Act; readonly place: string }
	| { readonly step: 'stuck'; readonly waitedFor: string; readonly screen: string };

/** Text as compared: white space is where the browser put it. */
export function plain(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}

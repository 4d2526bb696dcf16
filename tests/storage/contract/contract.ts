import { assignments } from './assignments.ts';
import { attempts } from './attempts.ts';
import { banks } from './banks.ts';
import { crashes } from './crashes.ts';
import { handouts } from './handouts.ts';
import { drafts } from './drafts.ts';
import { model } from './model.ts';
import { opening } from './opening.ts';
import { results } from './results.ts';
import { reviews } from './reviews.ts';
import { settings } from './settings.ts';
import { tabs } from './tabs.ts';

/**
 * What the storage promises, on whatever IndexedDB is in place: the same suite runs on one in memory
 * and in a real browser. `runs`: how many sequences the properties try.
 */
export function contract(runs: number): void {
	opening();
	reviews();
	attempts();
	banks();
	assignments();
	results();
	handouts();
	drafts();
	settings();
	tabs();
	crashes();
	model(runs);
}

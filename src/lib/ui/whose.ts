import type { Point } from '#lib/domain/point.ts';
import * as m from '#lib/paraglide/messages.js';

/** Whose a point is, in words. `other`: somebody in the article says it, and not its author. */
export interface Whose {
	readonly text: string;
	readonly other: boolean;
}

/** Nothing where it is plain from the kind alone: a fact that the article itself reports. */
export function whoseOf(point: Point, author: string): Whose | undefined {
	if (point.type === 'claim') {
		const { modality, whose: who } = point;
		return who === author
			? { text: m.bank_modality_author({ modality }), other: false }
			: { text: m.bank_modality_other({ modality, who }), other: true };
	}
	if (point.label === 'attributed') {
		return { text: m.bank_claimed_by({ who: point.saidBy }), other: true };
	}
	return point.label === 'forecast' ? { text: m.bank_fact_forecast(), other: false } : undefined;
}

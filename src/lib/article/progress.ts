/** How far drafting has come. */
export interface Progress {
	/** What begins now: sentences are read, names and speakers joined, questions drafted, checked, chosen. */
	readonly stage: 'reading' | 'joining' | 'drafting' | 'checking' | 'choosing';
	/** Of the whole, 0 … 1. It never falls. */
	readonly share: number;
}

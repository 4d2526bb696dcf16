import type { Problem } from '#lib/domain/result.ts';
import type { Database } from '#lib/storage/database.ts';
import type { Loss, Opened } from '#lib/storage/open.ts';

/** How the device keeps what the learner does: what every screen may have to say. */
class Health {
	#problem = $state.raw<Problem>();
	#loss = $state.raw<Loss & { readonly restored: number }>();
	#offline = $state(false);
	#db: Database | undefined;

	/** Set while answers cannot be saved, or another tab is in the way. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Set when the browser lost the database, or its end, and the learner has not seen it yet. */
	get loss(): (Loss & { readonly restored: number }) | undefined {
		return this.#loss;
	}

	get offline(): boolean {
		return this.#offline;
	}

	tell(problem: Problem): void {
		this.#problem = problem;
	}

	opened({ db, lost, restored }: Opened): void {
		if (this.#db === db) return;
		this.#db = db;
		this.#problem = undefined;
		if (lost) this.#loss = { ...lost, restored };
	}

	/** The learner has read what was lost. */
	accept(): void {
		this.#loss = undefined;
		this.#db?.acceptLoss();
	}

	/** Follows the connection. Gives the function that stops it. */
	watch(): () => void {
		const follow = () => (this.#offline = !navigator.onLine);
		follow();
		addEventListener('online', follow);
		addEventListener('offline', follow);
		return () => {
			removeEventListener('online', follow);
			removeEventListener('offline', follow);
		};
	}
}

export const health = new Health();

import type { Article } from './article.ts';
import type { BankId } from './id.ts';
import type { Question } from './kinds/index.ts';
import type { Link, Point } from './point.ts';

/** An article's points, links and questions. */
export interface Bank {
	readonly id: BankId;
	/** Our own headline for it; the article's title is in `article.source`. */
	readonly title: string;
	readonly article: Article;
	readonly points: readonly Point[];
	readonly links: readonly Link[];
	readonly questions: readonly Question[];
}

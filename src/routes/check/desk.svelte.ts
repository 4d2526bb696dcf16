import type { DraftRun } from '#lib/app/draft-run.svelte.ts';
import { freshId } from '#lib/app/edit-bank.ts';
import { reasonWords } from '#lib/app/reason-words.ts';
import { addLink } from '#lib/domain/bank.ts';
import {
	addOwn,
	decide,
	decisionOn,
	editMarks,
	isDoubtful,
	keepRest,
	nextOpen,
	openPoints,
	questionsOf,
	takeOffers,
	type Check,
	type Marks
} from '#lib/domain/check.ts';
import { id, type PointId } from '#lib/domain/id.ts';
import type { Link, Point } from '#lib/domain/point.ts';
import { ok, type Problem, type Result } from '#lib/domain/result.ts';
import type { BankEdit } from '#lib/ui/edit/bank-edit.ts';
import type { Proposal } from '#lib/ui/make/ProposalCard.svelte';
import { quoteAt, sentenceAt, type WordRange } from '#lib/ui/word-range.ts';

/** Words that the person chose in the text, to make a point of. */
interface OwnWords {
	readonly range: WordRange;
	readonly type: 'fact' | 'claim';
}

/** The name of the chosen words among the points that are drawn. */
const own = id<'point'>('own-words');

/** The checking of one draft's marks: what is looked at, and what a tap or a key does to it. */
export class Desk {
	readonly run: DraftRun;
	#at = $state.raw<PointId>();
	#own = $state.raw<OwnWords>();
	#relation = $state.raw<Link['relation']>();
	#editing = $state.raw<PointId>();
	#problem = $state.raw<Problem>();

	constructor(run: DraftRun) {
		this.run = run;
		const { check, writing } = run;
		const begun = check?.marks.bank.points.find(({ id }) => id === writing?.at)?.id;
		this.#at = begun ?? (check && nextOpen(check.marks));
		// What was being written is gone on with.
		this.#editing = begun;
	}

	get check(): Check {
		const { check } = this.run;
		if (!check) throw new RangeError('a draft without marks');
		return check;
	}

	get marks(): Marks {
		return this.check.marks;
	}

	/** The proposal that is looked at; none once all are decided. */
	get current(): Proposal | undefined {
		const point = this.marks.bank.points.find(({ id }) => id === this.#at);
		return point && this.#proposal(point);
	}

	get place(): number {
		return this.marks.bank.points.findIndex(({ id }) => id === this.#at) + 1;
	}

	/** The point after this one that is still open. */
	get next(): PointId | undefined {
		const next = nextOpen(this.marks, this.#at);
		return next === this.#at ? undefined : next;
	}

	get chosen(): OwnWords | undefined {
		return this.#own;
	}

	/** While two points are being linked: how. */
	get relation(): Link['relation'] | undefined {
		return this.#relation;
	}

	get editing(): PointId | undefined {
		return this.#editing;
	}

	/** Why the last thing could not be done. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Kept points that nothing asks for. */
	get unasked(): Point[] {
		const { bank } = this.marks;
		return bank.points.filter(
			({ id }) =>
				['kept', 'edited'].includes(decisionOn(this.marks, id)) &&
				questionsOf(bank, id).length === 0
		);
	}

	look(point: PointId | undefined): void {
		this.#own = undefined;
		this.#relation = undefined;
		this.#problem = undefined;
		this.#at = point;
	}

	/** A mark in the text was tapped: it is looked at, or linked to. */
	tap(point: PointId): void {
		if (this.#relation) this.link(point);
		else if (point !== own) this.look(point);
	}

	move(step: 1 | -1): void {
		const { points } = this.marks.bank;
		const at = this.place - 1;
		const to = at < 0 ? (step > 0 ? 0 : points.length - 1) : at + step;
		const point = points[to];
		if (point) this.look(point.id);
	}

	decide(decision: 'kept' | 'left-out'): void {
		if (!this.#at) return;
		// What was edited stays so when it is kept.
		const edited = decision === 'kept' && decisionOn(this.marks, this.#at) === 'edited';
		if (!edited) this.run.step(decide(this.check, [this.#at], decision));
		this.look(nextOpen(this.marks, this.#at));
	}

	keepRest(doubtful: boolean): void {
		this.run.step(keepRest(this.check, doubtful));
		this.look(nextOpen(this.marks));
	}

	leaveRest(): void {
		const { sure, doubtful } = openPoints(this.marks);
		const open = [...sure, ...doubtful].map((point) => point.id);
		this.run.step(decide(this.check, open, 'left-out'));
		this.look(undefined);
	}

	more(): void {
		this.run.step(takeOffers(this.check));
		this.look(nextOpen(this.marks));
	}

	/** Takes the last step back and looks at what it was about. */
	undo(): void {
		const before = this.marks;
		const done = this.run.undo();
		if (!done.ok) return;
		const after = this.marks;
		const points = after.bank.points.map((point) => point.id);
		const changed = points.find(
			(point) =>
				decisionOn(before, point) !== decisionOn(after, point) ||
				JSON.stringify(this.#content(before, point)) !== JSON.stringify(this.#content(after, point))
		);
		this.look(changed ?? (points.find((point) => point === this.#at) || nextOpen(after)));
	}

	/** Begins to mark words by hand: those a pointer chose, or the sentence that is looked at. */
	choose(range?: WordRange): void {
		const { article } = this.marks.bank;
		const quote = this.current?.point.quote;
		const text = article.paragraphs.find(({ number }) => number === quote?.paragraph)?.text;
		const at = quote && text ? text.indexOf(quote.exact) : -1;
		const near =
			quote && at >= 0 ? { paragraph: quote.paragraph, start: at, end: at + 1 } : undefined;
		const chosen = range ?? sentenceAt(article, near);
		if (!chosen) return;
		this.#relation = undefined;
		this.#own = { range: chosen, type: this.#own?.type ?? 'fact' };
	}

	as(type: 'fact' | 'claim'): void {
		if (this.#own) this.#own = { ...this.#own, type };
	}

	cancel(): void {
		this.#own = undefined;
		this.#relation = undefined;
	}

	/** Makes a point of the chosen words and opens it, to be put in a sentence that stands alone. */
	add(): void {
		if (!this.#own) return;
		const point = this.#ownPoint(this.#own, id(freshId()));
		const added = addOwn(this.check, point);
		this.#problem = added.ok ? undefined : added.problem;
		if (!added.ok) return;
		this.run.step(added.value);
		this.look(point.id);
		this.#editing = point.id;
	}

	/** The chosen words as a point to be drawn in the text. */
	get drawnOwn(): Point | undefined {
		return this.#own && this.#ownPoint(this.#own, own);
	}

	#ownPoint({ range, type }: OwnWords, name: PointId): Point {
		const { article } = this.marks.bank;
		const quote = quoteAt(article, range);
		const base = { id: name, statement: quote.exact, mark: quote.exact, quote };
		if (type === 'fact') return { ...base, type, label: 'reported' };
		return { ...base, type, modality: 'judgement', whose: article.source.author || 'the author' };
	}

	beginLink(relation: Link['relation'] = 'supports'): void {
		this.#own = undefined;
		this.#relation = relation;
	}

	link(to: PointId): void {
		const from = this.#at;
		const relation = this.#relation;
		if (!from || !relation || from === to) return;
		const link: Link = { id: id(freshId()), from, to, relation, inferred: true };
		const linked = editMarks(this.check, (bank) => addLink(bank, link));
		this.#problem = linked.ok ? undefined : linked.problem;
		if (!linked.ok) return;
		this.run.step(linked.value);
		this.#relation = undefined;
	}

	edit(point: PointId | undefined = this.#at): void {
		this.#editing = point;
	}

	closeEditor(): void {
		this.#editing = undefined;
		if (!this.current) this.look(nextOpen(this.marks));
	}

	/** An edit from the editor. Problems: those of the edit (B10). */
	async change({ edit, point, drops }: BankEdit): Promise<Result<void>> {
		const edited = editMarks(this.check, edit, drops ? undefined : point);
		if (!edited.ok) return edited;
		this.run.step(edited.value);
		return ok(undefined);
	}

	#content({ bank }: Marks, point: PointId) {
		return [
			bank.points.find(({ id }) => id === point),
			questionsOf(bank, point),
			bank.links.filter(({ from }) => from === point)
		];
	}

	#proposal(point: Point): Proposal {
		const questions = questionsOf(this.marks.bank, point.id);
		const origins = questions.map(({ id }) => this.marks.origins[id]);
		const byRule = origins.find((origin) => origin?.by === 'rule');
		return {
			point,
			questions,
			decision: decisionOn(this.marks, point.id),
			doubtful: isDoubtful(this.marks, point.id),
			why: byRule?.by === 'rule' ? reasonWords(byRule.reasons) : ''
		};
	}
}

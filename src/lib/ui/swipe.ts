import type { Attachment } from 'svelte/attachments';

/** A finger's way over a card, in CSS pixels and milliseconds. */
export interface Drag {
	readonly dx: number;
	readonly width: number;
	readonly duration: number;
}

export type SwipeSide = 'start' | 'end';

/** Share of the width that commits, and the speed and least way of a flick that does. */
const share = 0.35;
const flick = { speed: 0.6, way: 48 };

/**
 * Which side a released swipe commits to, or null when the card goes back. `start` is where lines
 * of text start: left, or right where text runs right to left.
 */
export function swipeSide({ dx, width, duration }: Drag, rtl: boolean): SwipeSide | null {
	const way = Math.abs(dx);
	const far = way >= width * share;
	const fast = way >= flick.way && way / Math.max(1, duration) >= flick.speed;
	if (!far && !fast) return null;
	return dx < 0 !== rtl ? 'start' : 'end';
}

export interface SwipeOptions {
	/** The card follows: pixels from rest, and the side it would commit to if released now. */
	readonly onmove: (dx: number, side: SwipeSide | null) => void;
	readonly oncommit: (side: SwipeSide) => void;
	readonly oncancel: () => void;
}

/** Near the edges of the screen a swipe belongs to the browser. */
const edge = 24;
/** Below this way it is still a tap or a scroll. */
const slack = 10;

/**
 * Lets a card be swiped with a finger or a pen; a mouse selects text instead. Scrolling up and down
 * stays the browser's (`touch-action: pan-y` on the card). An enhancement: every outcome of a swipe
 * has a button.
 */
export function swipe(options: SwipeOptions): Attachment<HTMLElement> {
	return (node) => {
		let from: { id: number; x: number; y: number; at: number } | null = null;
		let moving = false;
		const listeners = new AbortController();
		const { signal } = listeners;

		const drag = (event: PointerEvent): Drag => ({
			dx: event.clientX - (from?.x ?? event.clientX),
			width: node.clientWidth,
			duration: event.timeStamp - (from?.at ?? event.timeStamp)
		});
		const sideOf = (event: PointerEvent) =>
			swipeSide(drag(event), getComputedStyle(node).direction === 'rtl');
		const end = () => {
			from = null;
			moving = false;
		};

		node.addEventListener(
			'pointerdown',
			(event) => {
				const inner = event.clientX > edge && event.clientX < innerWidth - edge;
				if (!event.isPrimary || event.pointerType === 'mouse' || !inner) return;
				from = { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp };
			},
			{ signal }
		);
		node.addEventListener(
			'pointermove',
			(event) => {
				if (from?.id !== event.pointerId) return;
				const { dx } = drag(event);
				if (!moving) {
					if (Math.abs(dx) < slack || Math.abs(dx) < Math.abs(event.clientY - from.y)) return;
					moving = true;
					node.setPointerCapture(event.pointerId);
				}
				options.onmove(dx, sideOf(event));
			},
			{ signal }
		);
		node.addEventListener(
			'pointerup',
			(event) => {
				if (from?.id !== event.pointerId) return;
				const side = moving ? sideOf(event) : null;
				const moved = moving;
				end();
				if (side) options.oncommit(side);
				else if (moved) options.oncancel();
			},
			{ signal }
		);
		node.addEventListener(
			'pointercancel',
			(event) => {
				if (from?.id !== event.pointerId) return;
				if (moving) options.oncancel();
				end();
			},
			{ signal }
		);
		return () => listeners.abort();
	};
}

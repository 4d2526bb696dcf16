import { describe, expect, it } from 'vitest';
import { swipeSide } from '#lib/ui/swipe.ts';

const slow = { width: 350, duration: 2000 };

describe('a swipe', () => {
	it('commits at 35% of the width', () => {
		expect(swipeSide({ dx: 123, ...slow }, false)).toBe('end');
		expect(swipeSide({ dx: 122, ...slow }, false)).toBeNull();
		expect(swipeSide({ dx: -123, ...slow }, false)).toBe('start');
	});

	it('commits earlier on a fast flick, but never on a twitch', () => {
		expect(swipeSide({ dx: 60, width: 350, duration: 80 }, false)).toBe('end');
		expect(swipeSide({ dx: 60, width: 350, duration: 200 }, false)).toBeNull();
		expect(swipeSide({ dx: 40, width: 350, duration: 10 }, false)).toBeNull();
	});

	it('is mirrored where text runs right to left', () => {
		expect(swipeSide({ dx: -200, ...slow }, true)).toBe('end');
		expect(swipeSide({ dx: 200, ...slow }, true)).toBe('start');
	});
});

import * as m from '#lib/paraglide/messages.js';

/** "6 min 10 s" or "48 s". At least a second: nobody answers in none. */
export function spentTime(seconds: number): string {
	const whole = Math.max(1, Math.round(seconds));
	const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
	return minutes === 0
		? m.send_seconds({ seconds: rest })
		: m.send_minutes({ minutes, seconds: rest });
}

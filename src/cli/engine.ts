import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModel, type Model } from '#lib/article/model.ts';

/** The engine's trained weights as they are shipped. Throws when they are missing or damaged. */
export function loadModel(): Model {
	const path = fileURLToPath(new URL('../lib/article/weights/english.bin', import.meta.url));
	const read = readModel(new Uint8Array(readFileSync(path)));
	if (!read.ok) throw new Error(`${path}: ${read.problem.code} (${read.problem.where ?? ''})`);
	return read.value;
}

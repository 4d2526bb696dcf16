import { fail, type Result } from '#lib/domain/result.ts';
import { readArticleFile, readShown, type Incoming } from './intake.ts';
import { takeShared } from './shared.ts';

/**
 * The article that another app shared, by the id in the address that its share opened. It is taken
 * once: a reload finds `shared-missing`. Other problems: those of {@link readArticleFile} and, where
 * only an address was shared, `shared-address`.
 */
export async function readShared(id: string): Promise<Result<Incoming>> {
	const shared = await takeShared(id);
	if (!shared) return fail('shared-missing');
	const { file, title, text, url } = shared;
	return file ? readArticleFile(file) : readShown({ title, text, url });
}

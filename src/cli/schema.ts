import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bankFile, link, point, question, quote } from '#lib/interchange/readback/schema.ts';

/** Where the published schema stands. */
export const schemaPath = fileURLToPath(
	new URL('../../static/schema/bank-1.json', import.meta.url)
);

/** The JSON schema of the bank file, generated from the validator, so that the two cannot differ. */
export function bankSchema(): string {
	const { $schema, title, description, ...rest } = toJsonSchema(bankFile, {
		target: 'draft-2020-12',
		typeMode: 'input',
		definitions: { point, link, question, quote }
	});
	const schema = { $schema, title, description, ...rest };
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(schemaPath, bankSchema());
	console.log(`Wrote ${schemaPath}`);
}

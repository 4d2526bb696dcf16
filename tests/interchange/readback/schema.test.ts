import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/domain/bank.ts';
import { questionKinds } from '#lib/domain/kinds/index.ts';
import { bankFile, type bank } from '#lib/interchange/readback/schema.ts';
import { bankSchema, schemaPath } from '../../../src/cli/schema.ts';
import { example, exampleText, featured } from '../../support/banks.ts';

/** As the domain writes its types: nothing in a value changes. */
type DeepReadonly<T> = T extends string | number | boolean
	? T
	: { readonly [K in keyof T]: DeepReadonly<T[K]> };

type Validated = DeepReadonly<v.InferOutput<typeof bank>>;

describe('the schema', () => {
	it('gives the domain’s bank, no more and no less: the compiler says so', () => {
		const validated = (value: Bank): Validated => value;
		const known = (value: Validated): Bank => value;
		expect(known(validated(featured))).toBe(featured);
	});

	it('is published as it is', () => {
		expect(readFileSync(schemaPath, 'utf8')).toBe(bankSchema());
	});

	it('describes every part of a file', () => {
		const schema = JSON.parse(bankSchema()) as Record<string, unknown>;
		const bare: string[] = [];
		(function walk(value: unknown, path: string) {
			if (typeof value !== 'object' || value === null) return;
			const properties = 'properties' in value ? (value.properties as object) : {};
			for (const [name, part] of Object.entries(properties)) {
				const said = 'description' in part || '$ref' in part || 'const' in part;
				if (!said) bare.push(`${path}.${name}`);
			}
			for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`);
		})(schema, '');
		expect(bare).toEqual([]);
	});

	it('closes every object and ends every text and list', () => {
		const open: string[] = [];
		(function walk(value: unknown, path: string) {
			if (typeof value !== 'object' || value === null) return;
			if ('type' in value) {
				if (value.type === 'object' && !('additionalProperties' in value)) open.push(path);
				const fixed = 'items' in value && value.items === false;
				if (value.type === 'array' && !('maxItems' in value) && !fixed) open.push(path);
				const ended = 'maxLength' in value || 'enum' in value || 'const' in value;
				const date = 'pattern' in value && String(value.pattern).endsWith('))?)?$');
				if (value.type === 'string' && !ended && !date) open.push(path);
			}
			for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`);
		})(JSON.parse(bankSchema()), '');
		expect(open).toEqual([]);
	});

	it('is shown by an example with a question of every kind', () => {
		expect(v.is(bankFile, JSON.parse(exampleText))).toBe(true);
		expect(new Set(example.questions.map((question) => question.kind))).toEqual(
			new Set(questionKinds)
		);
		expect(new Set(example.links.map((link) => link.relation)).size).toBe(3);
	});
});

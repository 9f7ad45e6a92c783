import { readFile } from 'node:fs/promises';
import { productSchema } from '@console/core/products/schema';
import { expect, test } from 'vitest';

const published = async (): Promise<unknown> =>
  JSON.parse(await readFile(new URL('product.schema.json', import.meta.url), 'utf8'));

test('the published schema matches the model: run `npm run schema`', async () => {
  expect(await published()).toEqual(JSON.parse(JSON.stringify(productSchema())));
});

test('each field has a description', () => {
  const schema = productSchema();
  const fields = [schema, schema.then, schema.else].flatMap(({ properties = {} }) => Object.entries(properties));
  const undescribed = fields.filter(([, field]) => typeof field !== 'object' || !field.description);
  expect(undescribed.map(([name]) => name)).toEqual([]);
});

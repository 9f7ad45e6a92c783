import { readFile } from 'node:fs/promises';
import { productSchema } from '@console/core/products/schema';
import { expect, test } from 'vitest';

const published = async (): Promise<unknown> =>
  JSON.parse(await readFile(new URL('product.schema.json', import.meta.url), 'utf8'));

test('the published schema matches the model: run `npm run schema`', async () => {
  expect(await published()).toEqual(JSON.parse(JSON.stringify(productSchema())));
});

test('each field has a description', () => {
  const undescribed = Object.entries(productSchema().properties ?? {}).filter(
    ([, field]) => typeof field !== 'object' || !field.description,
  );
  expect(undescribed.map(([name]) => name)).toEqual([]);
});

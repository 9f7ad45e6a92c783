import { expect, it } from 'vitest';
import { productSchema } from './schema.ts';

it('is a schema of what people write, for editors', () => {
  const schema = productSchema();
  expect(schema).toMatchObject({
    title: 'A product that can be deployed for customers',
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
  });
  expect(schema.required).toEqual(expect.arrayContaining(['id', 'versions', 'sizes']));
  // What has a default may be left out.
  expect(schema.required).not.toContain('environment');
});

import { expect, it } from 'vitest';
import { productSchema } from './schema.ts';

const schema = productSchema();

it('is a schema of what people write, for editors', () => {
  expect(schema).toMatchObject({
    title: 'A product that can be deployed for customers',
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    else: { type: 'object', additionalProperties: false },
  });
  expect(schema.else.required).toEqual(expect.arrayContaining(['id', 'versions', 'sizes']));
  // What has a default may be left out.
  expect(schema.else.required).not.toContain('environment');
  expect(schema.else.required).not.toContain('runtime');
});

it('is another one for products that run as functions', () => {
  expect(schema.if).toEqual({ properties: { runtime: { const: 'functions' } }, required: ['runtime'] });
  expect(schema.then).toMatchObject({ type: 'object', additionalProperties: false });
  expect(schema.then.required).toEqual(expect.arrayContaining(['id', 'runtime', 'versions', 'functions']));
  expect(Object.keys(schema.then.properties ?? {})).not.toContain('sizes');
});

it('names the fields of both kinds before a kind is chosen', () => {
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['sizes', 'functions', 'runtime', 'limits']));
});

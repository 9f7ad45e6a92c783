import { expect, it } from 'vitest';
import { z } from 'zod';
import { pickFields } from './view.ts';

const schema = z.object({ code: z.string(), name: z.string().optional(), count: z.number() });

it('what the schema does not name is left out, and so is what is undefined', () => {
  expect(Object.entries(pickFields(schema, { code: 'acme', name: undefined, count: 0, rev: 3 }))).toEqual([
    ['code', 'acme'],
    ['count', 0],
  ]);
});

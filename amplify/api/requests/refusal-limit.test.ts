import { expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { createRefusalLimit } from './refusal-limit.ts';

const windowMs = limits.refusalRepeatedSeconds * 1_000;

it('lists a refusal once in a while, with the number of those that were not listed', () => {
  const limit = createRefusalLimit();
  expect(limit.admit('viewer', 'delete acme', 0)).toEqual({ unlisted: 0 });
  expect(limit.admit('viewer', 'delete acme', 1)).toBeUndefined();
  expect(limit.admit('viewer', 'delete acme', 2)).toBeUndefined();
  expect(limit.admit('viewer', 'delete beta', 3)).toEqual({ unlisted: 2 });
  expect(limit.admit('viewer', 'delete acme', windowMs)).toEqual({ unlisted: 0 });
});

it('lists so many different ones of a person', () => {
  const limit = createRefusalLimit();
  const listed = Array.from({ length: 1_000 }, (_, n) => limit.admit('viewer', `delete ${n}`, n)).filter(Boolean);
  expect(listed.length).toBeLessThanOrEqual(limits.refusals.burst + 1);
  expect(limit.admit('viewer', 'delete it', 60_000)).toEqual({ unlisted: 1_000 - listed.length });
  expect(limit.admit('operator', 'delete it', 60_000)).toEqual({ unlisted: 0 });
});

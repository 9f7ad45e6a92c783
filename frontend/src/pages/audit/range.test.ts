import { expect, test } from 'vitest';
import { boundsOf } from './range.ts';

const now = Date.parse('2026-01-31T09:30:00.000Z');

test.each([
  [{}, {}],
  [{ last: '1-hour' }, { from: '2026-01-31T08:30:00.000Z' }],
  [{ last: '7-day' }, { from: '2026-01-24T09:30:00.000Z' }],
  [{ last: '1-century' }, {}],
  [{ last: 'hour' }, {}],
  [
    { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
    { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
  ],
  [{ from: 'yesterday' }, {}],
])('%o asks for %o', (range, bounds) => {
  expect(boundsOf(range, now)).toEqual(bounds);
});

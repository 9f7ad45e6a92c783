import { expect, test } from 'vitest';
import { fakeApi } from '../../test/fake-api.ts';
import { readAll } from './read-all.ts';

test('reads page after page and shows what has come so far', async () => {
  const api = fakeApi({
    'GET /customers': ({ query }) => {
      const from = Number(query?.cursor ?? 0);
      return { items: [from, from + 1], nextCursor: from < 4 ? String(from + 2) : null };
    },
  });
  const parts: number[][] = [];
  const all = await readAll<number>(api, '/customers', { limit: 2 }, ({ items, complete }) => {
    expect(complete).toBe(false);
    parts.push(items);
  });
  expect(all).toMatchObject({ items: [0, 1, 2, 3, 4, 5], complete: true });
  expect(parts).toEqual([
    [0, 1],
    [0, 1, 2, 3],
  ]);
  expect(api.calls.map(({ query }) => query?.cursor)).toEqual([undefined, '2', '4']);
});

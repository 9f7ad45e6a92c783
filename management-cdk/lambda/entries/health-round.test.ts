import { createMemoryStore } from '@console/adapters/memory/store';
import { systemClock, ulids } from '@console/core/time';
import { expect, it } from 'vitest';
import { healthRounds } from './health-round.ts';

/** A store that answers customers in pages of one, and tells which pages were asked for. */
function pages(count: number) {
  const asked: (string | undefined)[] = [];
  const listCustomers = async ({ cursor }: { cursor?: string | undefined }) => {
    asked.push(cursor);
    const next = Number(cursor ?? 0) + 1;
    return { items: [], nextCursor: next < count ? String(next) : null };
  };
  const deps = {
    store: { ...createMemoryStore(), listCustomers },
    clock: systemClock,
    ids: ulids(),
    notifier: { notify: async () => {} },
    fleet: { health: async () => 'healthy' as const },
    onError: (error: unknown) => {
      throw error;
    },
  };
  return { asked, look: healthRounds(deps) };
}

it('looks at all in one call where there is time', async () => {
  const { asked, look } = pages(3);
  await look(() => 60_000);
  expect(asked).toEqual([undefined, '1', '2']);
});

it('goes on in the next call where time has run out, and begins anew after the last', async () => {
  const { asked, look } = pages(3);
  await look(() => 1_000);
  await look(() => 60_000);
  await look(() => 1_000);
  expect(asked).toEqual([undefined, '1', '2', undefined]);
});

import { createMemoryStore } from '@console/adapters/memory/store';
import { systemClock, ulids } from '@console/core/time';
import { expect, it } from 'vitest';
import { createHealthChecks } from './health-checks.ts';

/** A store that answers customers in pages of one, and records the pages that were asked for. */
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
    fleet: { health: async () => 'healthy' as const, problem: async () => undefined },
    onError: (error: unknown) => {
      throw error;
    },
  };
  return { asked, check: createHealthChecks(deps) };
}

it('checks all in one call when there is time', async () => {
  const { asked, check } = pages(3);
  await check(() => 60_000);
  expect(asked).toEqual([undefined, '1', '2']);
});

it('goes on in the next call when time has run out, and starts over after the last page', async () => {
  const { asked, check } = pages(3);
  await check(() => 1_000);
  await check(() => 60_000);
  await check(() => 1_000);
  expect(asked).toEqual([undefined, '1', '2', undefined]);
});

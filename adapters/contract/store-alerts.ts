import type { Store } from '@console/core/ports';
import type { AlertRecord } from '@console/core/records/alert';
import { describe, expect, it } from 'vitest';
import { change } from './changes.ts';
import { foreignCursors, pagesOf, storeWith } from './lists.ts';
import type { MakeStore } from './make-store.ts';
import { anAlert, timeOf, ulidOf } from './records.ts';

const states = ['open', 'acknowledged', 'resolved'] as const;

/** Every fourth is not about a customer. */
const alertOf = (n: number): AlertRecord => {
  const state = states[n % states.length] ?? 'open';
  const resolvedAt = state === 'resolved' ? timeOf(n) : null;
  const alert = anAlert({ id: ulidOf(n), customer: `c${n % 5}`, state, resolvedAt });
  if (n % 4 !== 0) return alert;
  const { customer, ...bare } = alert;
  return bare;
};

const many = Array.from({ length: 60 }, (_, n) => alertOf(n));
const newestFirst = [...many].reverse();
const ids = (alerts: AlertRecord[]) => alerts.map(({ id }) => id);

export function alertListContract(makeStore: MakeStore): void {
  describe('the list of alerts', () => {
    const store = storeWith(makeStore, 'alert', many);

    it('has the newest first, each as it was stored', async () => {
      const { items } = await store().listAlerts({ limit: 60 });
      expect(items).toEqual(newestFirst.map((alert) => ({ ...alert, rev: 1 })));
    });

    it.each([
      {},
      { state: 'open' },
      { state: 'acknowledged' },
      { state: 'resolved' },
      { state: 'active' },
      { customer: 'c3' },
      { customer: 'c3', state: 'active' },
      { customer: 'c1', state: 'resolved' },
      { customer: 'nobody' },
    ] as const)('is filtered by %o, in full pages', async (filter: { state?: string; customer?: string }) => {
      const expected = newestFirst.filter(
        (alert) =>
          (filter.customer === undefined || alert.customer === filter.customer) &&
          (filter.state === undefined ||
            (filter.state === 'active' ? alert.state !== 'resolved' : alert.state === filter.state)),
      );
      const wanted = filter as Parameters<Store['listAlerts']>[0];
      const pages = await pagesOf((page) => store().listAlerts({ ...wanted, ...page }), 4);
      expect(ids(pages.flat())).toEqual(ids(expected));
      expect(pages.slice(0, -1).every((page) => page.length === 4)).toBe(true);
    });

    it('follows an alert from one state to the next', async () => {
      const moving = await makeStore();
      const alert = anAlert();
      await moving.commit([change('create', 'alert', alert)]);
      await moving.commit([change('replace', 'alert', { ...alert, state: 'resolved', resolvedAt: timeOf(9), rev: 1 })]);
      expect((await moving.listAlerts({ limit: 5, state: 'active' })).items).toEqual([]);
      expect(ids((await moving.listAlerts({ limit: 5, state: 'resolved' })).items)).toEqual([alert.id]);
    });

    it.each(foreignCursors)('refuses the cursor "%s"', async (cursor) => {
      await expect(store().listAlerts({ limit: 5, cursor })).rejects.toMatchObject({ code: 'validation' });
    });
  });
}

import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CustomerRecord } from '@console/core/records/customer';
import { expect, it } from 'vitest';
import { aCustomer, ulidOf } from '../contract/records.ts';
import { createCustomerBriefs } from './customer-briefs.ts';

/** A table whose index shows what tests let it show. */
function setUp(...stored: CustomerRecord[]) {
  const clock = { now: 1_000_000 };
  const table = new Map(stored.map((customer) => [customer.code, customer]));
  const changed: CustomerRecord[] = [];
  const queries: QueryCommandInput[] = [];
  const hooks = { whileReading: async () => {} };
  const briefs = createCustomerBriefs(
    'table',
    async (query) => {
      queries.push(query);
      if (query.IndexName) return changed.map((record) => ({ ...record }));
      const { ':sk1': first = '', ':sk2': last = '' } = query.ExpressionAttributeValues ?? {};
      const found = [...table.values()].filter(({ code }) => code >= first && code <= last);
      await hooks.whileReading();
      return found.map((record) => ({ ...record }));
    },
    () => clock.now,
  );
  const codes = async () => (await briefs.current()).map(({ code, rev }) => `${code} ${rev}`).sort();
  return { briefs, clock, table, changed, queries, hooks, codes };
}

const acme = aCustomer({ code: 'acme', rev: 1 });
const zeta = aCustomer({ code: 'zeta', id: ulidOf(9), rev: 1 });

it('reads all once, in parts, and then only what the index of commits shows', async () => {
  const { codes, changed, queries } = setUp(acme, zeta);
  expect(await codes()).toEqual(['acme 1', 'zeta 1']);
  expect(queries.map(({ IndexName }) => IndexName)).toEqual(Array(6).fill(undefined));
  changed.push({ ...zeta, rev: 3 }, { ...acme, rev: 0 });
  expect(await codes()).toEqual(['acme 1', 'zeta 3']);
  expect(queries.at(-1)?.IndexName).toBe('gsi2');
  expect(queries).toHaveLength(7);
});

it('reads all again after half a minute, and so sees what others removed', async () => {
  const { codes, clock, table } = setUp(acme, zeta);
  await codes();
  table.delete('acme');
  clock.now += 29_000;
  expect(await codes()).toEqual(['acme 1', 'zeta 1']);
  clock.now += 2_000;
  expect(await codes()).toEqual(['zeta 1']);
});

it('keeps what this process writes while all are read', async () => {
  const { briefs, codes, hooks } = setUp(acme);
  hooks.whileReading = async () => {
    hooks.whileReading = async () => {};
    briefs.note([
      { write: 'remove', kind: 'customer', record: acme },
      { write: 'create', kind: 'customer', record: { ...zeta, rev: 0 } },
    ]);
  };
  expect(await codes()).toEqual(['zeta 1']);
});

it('takes over what is found out about a record', async () => {
  const { briefs, codes } = setUp(acme, zeta);
  const [first, second] = await briefs.current();
  if (!first || !second) throw new Error('There are two.');
  briefs.correct(first, undefined);
  briefs.correct(second, { ...zeta, rev: 5 });
  expect(await codes()).toEqual(['zeta 5']);
});

it('shares a reading among those who come during the one before', async () => {
  const { briefs, queries } = setUp(acme);
  await Promise.all([briefs.current(), briefs.current(), briefs.current()]);
  expect(queries).toHaveLength(7);
});

it('tries again after a reading that failed', async () => {
  const { codes, hooks } = setUp(acme);
  hooks.whileReading = async () => {
    hooks.whileReading = async () => {};
    throw new Error('The table does not respond.');
  };
  await expect(codes()).rejects.toThrow('The table does not respond.');
  expect(await codes()).toEqual(['acme 1']);
});

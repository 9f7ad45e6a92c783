import { describe, expect, it } from 'vitest';
import { sampleProduct } from '../products/testing/sample-product.ts';
import type { ClaimRecord } from '../records/claim.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { claimsToRelease, claimsToTake, hasLapsed, slotKey, slotsOf } from './claims.ts';
import { freeSlots } from './free-slot.ts';

const now = new Date('2026-01-31T09:00:00.000Z');
const customerId = '01JD0000000000000000000001';

const code: ClaimRecord = { kind: 'code', key: 'acme', customerId, expiresAt: null, rev: 1 };
const slot: ClaimRecord = { kind: 'slot', key: 'eu-west-1#02#00007', customerId, expiresAt: null, rev: 1 };
const customer = { id: customerId, code: 'acme', region: 'eu-west-1', slot: { shard: 2, priority: 7 } };

describe('the key of a slot', () => {
  it('names region, shard and priority', () => {
    expect(slotKey('eu-west-1', { shard: 2, priority: 7 })).toBe('eu-west-1#02#00007');
  });

  it('sorts by number', () => {
    const keys = [2, 10, 100].map((priority) => slotKey('eu-west-1', { shard: 1, priority }));
    const shards = [2, 10].map((shard) => slotKey('eu-west-1', { shard, priority: 1 }));
    expect([...keys].sort()).toEqual(keys);
    expect([...shards].sort()).toEqual(shards);
  });
});

describe('a claim', () => {
  it.each([
    [null, false],
    ['2026-01-31T09:00:00.001Z', false],
    ['2026-01-31T09:00:00.000Z', true],
    ['2026-01-31T08:59:59.999Z', true],
  ])('that expires at %s has lapsed: %s', (expiresAt, expected) => {
    expect(hasLapsed({ ...code, expiresAt }, now)).toBe(expected);
  });
});

describe('a new customer', () => {
  it('takes its code and its slot', () => {
    expect(claimsToTake(customer as CustomerRecord, undefined)).toEqual([
      { write: 'create', kind: 'claim', record: { ...code, rev: 0 } },
      { write: 'create', kind: 'claim', record: { ...slot, rev: 0 } },
    ]);
  });

  it('replaces the lapsed claim on its code', () => {
    const former = { ...code, customerId: '01JD0000000000000000000009', expiresAt: now.toISOString(), rev: 4 };
    expect(claimsToTake(customer as CustomerRecord, former)[0]).toEqual({
      write: 'replace',
      kind: 'claim',
      record: { ...code, rev: 4 },
    });
  });
});

describe('a deleted customer', () => {
  it('keeps its code for 30 days and gives its slot back', () => {
    expect(claimsToRelease(code, [slot], { now, wasOnline: true })).toEqual([
      { write: 'replace', kind: 'claim', record: { ...code, expiresAt: '2026-03-02T09:00:00.000Z' } },
      { write: 'remove', kind: 'claim', record: slot },
    ]);
  });
});

describe('the slots of a product with routes', () => {
  const region = { code: 'eu-west-1', shards: 2, shardSize: 3 };
  const holding = (taken: string[]) => ({ listSlots: async () => taken });
  const routes = [
    { path: '/websocket*', port: 8072 },
    { path: '/events', port: 8072 },
  ];

  it('are one for each of its rules, where it has the most', () => {
    expect(slotsOf(sampleProduct())).toBe(1);
    expect(slotsOf(sampleProduct({ routes }))).toBe(3);
    expect(slotsOf(sampleProduct({ aws: { routes } }))).toBe(3);
  });

  it('are on one load balancer', async () => {
    const one = holding([slotKey('eu-west-1', { shard: 1, priority: 2 })]);
    const slots = await freeSlots(one, region, 'acme', 3);
    expect(slots?.map(({ shard }) => shard)).toEqual([2, 2, 2]);
    const taken = [1, 2].map((shard) => slotKey('eu-west-1', { shard, priority: 1 }));
    expect(await freeSlots(holding(taken), region, 'acme', 3)).toBeUndefined();
    expect(await freeSlots(holding(taken), region, 'acme', 2)).toHaveLength(2);
  });

  it('are taken together and freed together', () => {
    const keys = claimsToTake(
      { ...customer, routeSlots: [{ shard: 2, priority: 8 }] } as unknown as CustomerRecord,
      undefined,
    ).map(({ record }) => (record as ClaimRecord).key);
    expect(keys).toEqual(['acme', 'eu-west-1#02#00007', 'eu-west-1#02#00008']);
    expect(claimsToRelease(code, [slot, { ...slot, key: 'other' }], { now, wasOnline: true })).toHaveLength(3);
  });
});

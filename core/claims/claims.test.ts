import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../records/claim.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { claimsToRelease, claimsToTake, hasLapsed, slotKey } from './claims.ts';

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
    expect(claimsToRelease(code, slot, { now, wasOnline: true })).toEqual([
      { write: 'replace', kind: 'claim', record: { ...code, expiresAt: '2026-03-02T09:00:00.000Z' } },
      { write: 'remove', kind: 'claim', record: slot },
    ]);
  });
});

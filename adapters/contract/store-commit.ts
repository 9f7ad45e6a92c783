import { type Change, ConditionFailed, type Store } from '@console/core/ports';
import { beforeEach, describe, expect, it } from 'vitest';
import { change, creates } from './changes.ts';
import type { MakeStore } from './make-store.ts';
import { aClaim, aCustomer, anOperation, aRegion, ulidOf } from './records.ts';
import { samples } from './samples.ts';

const failureOf = async (commit: Promise<void>): Promise<Change> => {
  const error: unknown = await commit.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ConditionFailed) return error.change;
  throw new Error('The commit did not fail on a condition', { cause: error });
};

export function commitContract(makeStore: MakeStore): void {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
  });

  describe.each(samples)('a $kind', ({ kind, schema, key, record, changed }) => {
    it('has a value in every field of its schema, so that what is read below is all of it', () => {
      const fields = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
      expect(fields.map(([name]) => name).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
    });

    it('is not there before it is created', async () => {
      expect(await store.get(kind, key)).toBeUndefined();
    });

    it('is read as it was created, at revision 1', async () => {
      await store.commit([change('create', kind, { ...record, rev: 7 })]);
      expect(await store.get(kind, key)).toStrictEqual({ ...record, rev: 1 });
    });

    it('is created once', async () => {
      await store.commit([change('create', kind, record)]);
      const again = change('create', kind, changed);
      expect(await failureOf(store.commit([again]))).toEqual(again);
      expect(await store.get(kind, key)).toEqual({ ...record, rev: 1 });
    });

    it('is replaced at the revision that was read, and gets the next one', async () => {
      await store.commit([change('create', kind, record)]);
      await store.commit([change('replace', kind, { ...changed, rev: 1 })]);
      expect(await store.get(kind, key)).toEqual({ ...changed, rev: 2 });
    });

    it.each(['replace', 'remove', 'check'] as const)('fails to %s at another revision', async (write) => {
      await store.commit([change('create', kind, record)]);
      const late = change(write, kind, { ...changed, rev: 2 });
      expect(await failureOf(store.commit([late]))).toEqual(late);
      expect(await store.get(kind, key)).toEqual({ ...record, rev: 1 });
    });

    it.each(['replace', 'remove', 'check'] as const)('fails to %s when it is not there', async (write) => {
      const lost = change(write, kind, { ...record, rev: 1 });
      expect(await failureOf(store.commit([lost]))).toEqual(lost);
      expect(await store.get(kind, key)).toBeUndefined();
    });

    it('is removed at the revision that was read', async () => {
      await store.commit([change('create', kind, record)]);
      await store.commit([change('remove', kind, { ...record, rev: 1 })]);
      expect(await store.get(kind, key)).toBeUndefined();
    });

    it('stays as it is when checked', async () => {
      await store.commit([change('create', kind, record)]);
      await store.commit([change('check', kind, { ...changed, rev: 1 })]);
      expect(await store.get(kind, key)).toEqual({ ...record, rev: 1 });
    });
  });

  describe('a commit of several changes', () => {
    const customer = aCustomer();
    const operation = anOperation();

    it('writes them all', async () => {
      await store.commit([change('create', 'region', aRegion()), change('create', 'claim', aClaim())]);
      await store.commit([
        change('create', 'customer', customer),
        change('create', 'operation', operation),
        change('replace', 'region', aRegion({ customers: 1, rev: 1 })),
        change('remove', 'claim', aClaim({ rev: 1 })),
      ]);
      expect(await store.get('customer', customer)).toMatchObject({ rev: 1 });
      expect(await store.get('operation', operation)).toMatchObject({ rev: 1 });
      expect(await store.get('region', aRegion())).toMatchObject({ customers: 1, rev: 2 });
      expect(await store.get('claim', aClaim())).toBeUndefined();
    });

    it.each([0, 1, 2, 3])('writes none of them when the condition of number %i does not hold', async (position) => {
      await store.commit([change('create', 'region', aRegion())]);
      const changes = [
        change('create', 'customer', customer),
        change('create', 'operation', operation),
        change('replace', 'region', aRegion({ customers: 1, rev: 1 })),
      ];
      const stale = change('check', 'claim', aClaim({ rev: 1 }));
      changes.splice(position, 0, stale);
      expect(await failureOf(store.commit(changes))).toEqual(stale);
      expect(await store.get('customer', customer)).toBeUndefined();
      expect(await store.get('operation', operation)).toBeUndefined();
      expect(await store.get('region', aRegion())).toMatchObject({ customers: 0, rev: 1 });
    });

    it('takes 25 of them', async () => {
      const claims = Array.from({ length: 25 }, (_, n) => aClaim({ kind: 'slot', key: `eu-west-1#1#${n}` }));
      await store.commit(creates('claim', claims));
      expect(await store.listSlots('eu-west-1')).toHaveLength(25);
    });

    it('refuses none, more than 25, and two of the same record', async () => {
      const claims = Array.from({ length: 26 }, (_, n) => aClaim({ key: `code-${n}` }));
      await expect(store.commit([])).rejects.toThrow('takes 1 to 25 changes, not 0');
      await expect(store.commit(creates('claim', claims))).rejects.toThrow('takes 1 to 25 changes, not 26');
      await expect(store.commit(creates('claim', [aClaim(), aClaim()]))).rejects.toThrow('the claim code#acme');
      expect(await store.get('claim', { kind: 'code', key: 'code-0' })).toBeUndefined();
    });

    it('keeps nothing in common with the records it was given, or gives out', async () => {
      const given = aRegion({ outputs: { A: '1' } });
      await store.commit([change('create', 'region', given)]);
      given.outputs.A = '2';
      const got = await store.get('region', given);
      if (got) got.outputs.A = '3';
      expect(await store.get('region', given)).toMatchObject({ outputs: { A: '1' } });
    });

    it('distinguishes similar keys', async () => {
      await store.commit([
        change('create', 'claim', aClaim({ kind: 'code', key: 'same' })),
        change('create', 'claim', aClaim({ kind: 'slot', key: 'same', customerId: ulidOf(9) })),
        change('create', 'claim', aClaim({ kind: 'code', key: 'Same' })),
      ]);
      expect(await store.get('claim', { kind: 'slot', key: 'same' })).toMatchObject({ customerId: ulidOf(9) });
    });
  });

  describe('writers at the same time', () => {
    const outcomes = async (commits: Promise<void>[]) => {
      const settled = await Promise.allSettled(commits);
      return {
        won: settled.filter(({ status }) => status === 'fulfilled').length,
        lost: settled.filter((s) => s.status === 'rejected' && s.reason instanceof ConditionFailed).length,
      };
    };

    it('exactly one creates', async () => {
      const racers = Array.from({ length: 8 }, () => store.commit([change('create', 'claim', aClaim())]));
      expect(await outcomes(racers)).toEqual({ won: 1, lost: 7 });
    });

    it('exactly one replaces, even when all write the same', async () => {
      await store.commit([change('create', 'customer', aCustomer())]);
      const next = aCustomer({ status: 'online', rev: 1 });
      const racers = Array.from({ length: 8 }, () => store.commit([change('replace', 'customer', next)]));
      expect(await outcomes(racers)).toEqual({ won: 1, lost: 7 });
      expect(await store.get('customer', next)).toMatchObject({ rev: 2 });
    });

    it('exactly one of overlapping transactions is written, wholly', async () => {
      const racers = Array.from({ length: 6 }, (_, n) =>
        store.commit([
          change('create', 'operation', anOperation({ id: ulidOf(100 + n) })),
          change('create', 'claim', aClaim()),
        ]),
      );
      expect(await outcomes(racers)).toEqual({ won: 1, lost: 5 });
      expect(await store.listUnfinished()).toHaveLength(1);
    });
  });
}

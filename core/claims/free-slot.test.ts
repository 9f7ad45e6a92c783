import { describe, expect, it } from 'vitest';
import type { Store } from '../ports/store.ts';
import type { RegionRecord } from '../records/region.ts';
import { slotKey } from './claims.ts';
import { freeSlot } from './free-slot.ts';

const small = { code: 'eu-west-1', shards: 2, shardSize: 2 } as RegionRecord;
const large = { code: 'eu-west-1', shards: 4, shardSize: 80 } as RegionRecord;

const everySlot = ({ shards, shardSize }: RegionRecord): [number, number][] =>
  Array.from({ length: shards * shardSize }, (_, n) => [1 + Math.floor(n / shardSize), 1 + (n % shardSize)]);

/** Slots of a region that are taken, and how many keys each reading got. */
function taken(slots: [number, number][]) {
  const keys = slots.map(([shard, priority]) => slotKey('eu-west-1', { shard, priority })).sort();
  const read: number[] = [];
  const listSlots: Store['listSlots'] = async (_region, page) => {
    const found = page ? keys.filter((key) => key >= page.from).slice(0, page.limit) : keys;
    read.push(found.length);
    return found;
  };
  return { listSlots, read };
}

describe('the free slot of a region', () => {
  it.each([
    ['small', small],
    ['large', large],
  ])('is found wherever it is in a %s one', async (_, region) => {
    for (const [shard, priority] of everySlot(region)) {
      const others = everySlot(region).filter((slot) => slot.join() !== [shard, priority].join());
      expect(await freeSlot(taken(others), region, 'acme')).toEqual({ shard, priority });
    }
  });

  it('is not there in a full region', async () => {
    expect(await freeSlot(taken(everySlot(small)), small, 'acme')).toBeUndefined();
    expect(await freeSlot(taken(everySlot(large)), large, 'acme')).toBeUndefined();
  });

  it('is none that is taken, also beyond keys of slots that the region does not have', async () => {
    const beyond = everySlot({ ...large, shardSize: 200 }).filter(([, priority]) => priority > 80);
    for (const free of everySlot(large)) {
      const others = everySlot(large).filter((slot) => slot.join() !== free.join());
      expect(await freeSlot(taken([...others, ...beyond]), large, 'acme')).toEqual({
        shard: free[0],
        priority: free[1],
      });
    }
  });

  it('is found without reading all slots, unless the region is nearly full', async () => {
    const threeQuarters = taken(everySlot(large).filter(([, priority]) => priority % 4 !== 0));
    for (let n = 0; n < 100; n++) await freeSlot(threeQuarters, large, `customer-${n}`);
    expect(Math.max(...threeQuarters.read)).toBe(25);
    expect(threeQuarters.read).toHaveLength(100);
  });

  it('differs between most customers who are created at the same time', async () => {
    const codes = Array.from({ length: 100 }, (_, n) => `customer-${n}`);
    const slots = await Promise.all(codes.map((code) => freeSlot(taken([]), large, code)));
    expect(new Set(slots.map((slot) => JSON.stringify(slot))).size).toBeGreaterThan(75);
  });
});

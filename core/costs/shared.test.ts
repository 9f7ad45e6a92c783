import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareCosts } from './shared.ts';

const inCents = (shares: Map<string, number>) =>
  [...shares.values()].reduce((sum, usd) => sum + Math.round(usd * 100), 0);

describe('the costs of a pool', () => {
  it('go to customers by what they cause', () => {
    const shares = shareCosts(10, [
      { id: 'a', usd: 3 },
      { id: 'b', usd: 1 },
      { id: 'c', usd: 0 },
    ]);
    expect(Object.fromEntries(shares)).toEqual({ a: 7.5, b: 2.5, c: 0 });
  });

  it('go to all alike while nobody uses it', () => {
    const shares = shareCosts(
      10,
      ['a', 'b', 'c'].map((id) => ({ id, usd: 0 })),
    );
    expect(Object.fromEntries(shares)).toEqual({ a: 3.34, b: 3.33, c: 3.33 });
  });

  it('are shared whole among thousands', () => {
    const usd = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        usd,
        fc.integer({ min: 1_000, max: 5_000 }),
        fc.integer({ min: 0, max: 999 }),
        (poolUsd, count, users) => {
          const customers = Array.from({ length: count }, (_, n) => ({
            id: String(n),
            usd: n < users ? 1 / (n + 3) : 0,
          }));
          const own = customers.reduce((sum, one) => sum + one.usd, 0);
          expect(inCents(shareCosts(poolUsd, customers))).toBe(Math.round(Math.max(poolUsd, own) * 100));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are shared whole, to the cent, whatever the customers use', () => {
    const usd = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(usd, fc.array(usd, { minLength: 1, maxLength: 200 }), (poolUsd, used) => {
        const own = used.reduce((sum, one) => sum + one, 0);
        const shares = shareCosts(
          poolUsd,
          used.map((one, id) => ({ id: String(id), usd: one })),
        );
        expect(inCents(shares)).toBe(Math.round(Math.max(poolUsd, own) * 100));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories } from './commands.ts';
import { createWorld } from './world.ts';

const sequences = Number(process.env.CONVERGENCE_RUNS ?? 3000);

describe('whatever is asked, lost, repeated or dies', () => {
  it('keeps every invariant after each write, and every operation ends', { timeout: 240_000 }, async () => {
    let operations = 0;
    let succeeded = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), histories, async (seed, steps) => {
        const world = createWorld(seed);
        for (const step of steps) await Promise.all(step.map((command) => world.run(command)));
        const ended = await world.settleDown();
        if (world.broken.length > 0) throw world.broken[0];
        expect(ended, 'every operation ends').toBe(true);
        for (const operation of world.snapshot.operations.values()) {
          operations++;
          if (operation.status === 'succeeded') succeeded++;
        }
        expect(world.snapshot.queue?.running ?? []).toEqual([]);
      }),
      { numRuns: sequences },
    );
    expect(succeeded).toBeGreaterThan(sequences);
    expect(operations).toBeGreaterThan(succeeded);
  });
});

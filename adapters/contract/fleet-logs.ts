import type { FleetTarget } from '@console/core/ports/fleet';
import { describe, expect, it } from 'vitest';
import type { FleetFixture } from './fleet-fixture.ts';

const until = { timeout: 20_000, interval: 20 };
const mostLines = 1_000;
const tailLines = 500;
const numbered = (count: number, from = 1) => Array.from({ length: count }, (_, index) => `line ${from + index}`);

/** The log of an application. */
export function fleetLogContract(here: () => FleetFixture): void {
  /** Reads on from `cursor` with each call. */
  const reader = (target: FleetTarget, from: string) => {
    let cursor = from;
    const seen: string[] = [];
    return {
      seen,
      async read() {
        const page = await here().fleet.logs(target, cursor);
        expect(page.lines.length).toBeLessThanOrEqual(mostLines);
        expect(page.done).toBe(false);
        cursor = page.nextCursor;
        seen.push(...page.lines.map(({ text }) => text));
        return seen;
      },
    };
  };
  const tail = async (target: FleetTarget) => {
    const page = await here().fleet.logs(target);
    return { ...page, texts: page.lines.map(({ text }) => text) };
  };

  describe('the log of an application', () => {
    it('is empty without a stack, and can be followed once there is one', async () => {
      const target = { region: here().region, stack: 'customer-late' };
      const none = await here().fleet.logs(target);
      expect(none).toMatchObject({ lines: [], done: false });
      const { print } = await here().deploy('late');
      const { read, seen } = reader(target, none.nextCursor);
      expect(await read()).toEqual([]);
      await print('first');
      await expect.poll(read, until).toEqual(['first']);
      await read();
      expect(seen).toEqual(['first']);
    });

    it('starts with the last 500 lines', async () => {
      const { target, print } = await here().deploy('tail');
      expect((await tail(target)).lines).toEqual([]);
      await print(numbered(600).join('\n'));
      await expect.poll(async () => (await tail(target)).texts.at(-1), until).toBe('line 600');
      const { texts, lines } = await tail(target);
      expect(texts).toEqual(numbered(tailLines, 101));
      for (const { time } of lines) expect(new Date(time).toISOString()).toBe(time);
    });

    it('continues after the cursor: all lines, in order, each once', async () => {
      const { target, print } = await here().deploy('flow');
      await print('before');
      await expect.poll(async () => (await tail(target)).texts, until).toEqual(['before']);
      const { read, seen } = reader(target, (await tail(target)).nextCursor);
      await print(numbered(2_500).join('\n'));
      await expect.poll(async () => (await read()).length, until).toBe(2_500);
      await print('after');
      await expect.poll(async () => (await read()).length, until).toBe(2_501);
      await read();
      expect(seen).toEqual([...numbered(2_500), 'after']);
    });

    it('returns the same lines for a cursor that was used before', async () => {
      const { target, print } = await here().deploy('again');
      const { nextCursor } = await tail(target);
      await print('one');
      await expect.poll(async () => (await here().fleet.logs(target, nextCursor)).lines, until).toHaveLength(1);
      await here().fleet.logs(target, nextCursor);
      expect((await here().fleet.logs(target, nextCursor)).lines).toMatchObject([{ text: 'one' }]);
    });

    it('holds the lines of all tasks, each in the order of its task', async () => {
      const { target, print } = await here().deploy('both');
      const { read, seen } = reader(target, (await tail(target)).nextCursor);
      for (let round = 0; round < 20; round += 1) {
        await Promise.all([print(`a ${round}`, 0), print(`b ${round}`, 1)]);
        if (round % 5 === 0) await read();
      }
      await expect.poll(async () => (await read()).length, until).toBe(40);
      for (const task of ['a', 'b']) {
        const own = seen.filter((text) => text.startsWith(task));
        expect(own).toEqual(Array.from({ length: 20 }, (_, round) => `${task} ${round}`));
      }
    });

    it('keeps whitespace and every character, also of a line that has to be split', async () => {
      const { target, print } = await here().deploy('text');
      const { read, seen } = reader(target, (await tail(target)).nextCursor);
      const long = `Größe 大きさ 🚀 ${'🚀é'.repeat(30_000)}!`;
      await print('  error:\n\tat somewhere');
      await print(long);
      await print('end');
      await expect.poll(async () => (await read()).at(-1), until).toBe('end');
      expect(seen.slice(0, 2)).toEqual(['  error:', '\tat somewhere']);
      expect(seen.slice(2, -1).join('') === long).toBe(true);
    });

    it('rejects a cursor that it did not issue', async () => {
      const { target } = await here().deploy('cursor');
      await expect(here().fleet.logs(target, '../x')).rejects.toMatchObject({ code: 'validation' });
    });
  });
}

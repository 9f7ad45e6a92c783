import { tmpdir } from 'node:os';
import { expect, it, vi } from 'vitest';
import { freeMiB, watchSpace } from './space.ts';

function watch() {
  const disk = { free: 1_000 };
  const onChange = vi.fn(async (_space: object, _short: boolean) => {});
  const space = watchSpace({ dir: '/', reserveMiB: 100, onChange, measure: async () => disk.free });
  const at = async (free: number) => {
    disk.free = free;
    await space.check().catch(() => {});
    return space.shortage();
  };
  return { at, onChange };
}

it('is short below the reserve, and enough again only well above it', async () => {
  const { at, onChange } = watch();
  expect(await at(100)).toBeUndefined();
  expect(await at(99)).toEqual({ freeMiB: 99, reserveMiB: 100 });
  expect(await at(110)).toEqual({ freeMiB: 110, reserveMiB: 100 });
  expect(await at(125)).toBeUndefined();
  expect(onChange.mock.calls.map(([, short]) => short)).toEqual([true, false]);
});

it('tells of a change again until that succeeds', async () => {
  const { at, onChange } = watch();
  onChange.mockRejectedValueOnce(new Error('the table is full'));
  await at(1);
  await at(1);
  await at(1);
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('measures a real disk', async () => {
  expect(await freeMiB(tmpdir())).toBeGreaterThan(0);
});

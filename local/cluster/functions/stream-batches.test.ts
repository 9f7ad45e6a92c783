import { expect, it } from 'vitest';
import type { StreamRecord } from '../../streams/record.ts';
import { handleRecords } from './stream-batches.ts';

const record = (number: number) => ({ dynamodb: { SequenceNumber: String(number) } }) as StreamRecord;
const records = [1, 2, 3, 4].map(record);
const numbers = (some: readonly StreamRecord[]) => some.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));

async function run(fails: (batch: number[]) => number[] | 'throws', more: object = {}) {
  const calls: number[][] = [];
  const dropped: number[] = [];
  await handleRecords(records, {
    reportsFailures: true,
    bisects: false,
    retries: 1,
    async invoke(batch) {
      calls.push(numbers(batch));
      const failed = fails(numbers(batch));
      if (failed === 'throws') return { payload: '{}', functionError: 'Unhandled' };
      return { payload: JSON.stringify({ batchItemFailures: failed.map((id) => ({ itemIdentifier: String(id) })) }) };
    },
    wait: async () => {},
    onDropped: (some) => void dropped.push(...numbers(some)),
    stopping: () => false,
    ...more,
  });
  return { calls, dropped };
}

it('hands over a batch once', async () => {
  expect(await run(() => [])).toEqual({ calls: [[1, 2, 3, 4]], dropped: [] });
});

it('goes on from the first record that the function has failed with', async () => {
  let once = true;
  const result = await run(() => {
    const failed = once ? [3] : [];
    once = false;
    return failed;
  });
  expect(result).toEqual({
    calls: [
      [1, 2, 3, 4],
      [3, 4],
    ],
    dropped: [],
  });
});

it('halves a batch that fails until the one record is found, which is dropped', async () => {
  const { calls, dropped } = await run((batch) => (batch.includes(2) ? 'throws' : []), { bisects: true });
  expect(calls).toEqual([[1, 2, 3, 4], [1, 2], [1], [2], [2], [3, 4]]);
  expect(dropped).toEqual([2]);
});

it('drops a batch after its retries', async () => {
  expect(await run(() => 'throws', { reportsFailures: false })).toEqual({
    calls: [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    dropped: [1, 2, 3, 4],
  });
});

it('loses nothing when it stops', async () => {
  let calls = 0;
  const stopping = () => calls > 0;
  const failing = () => {
    calls += 1;
    return 'throws' as const;
  };
  await expect(run(failing, { stopping })).rejects.toThrow('stopping');
});

import { expect, it, vi } from 'vitest';
import { deliver } from './delivery.ts';

const delivery = (onRecords: () => Promise<void>, stopping = false) => {
  const log = vi.fn();
  const wait = vi.fn(async () => {});
  return { log, wait, done: deliver([], { onRecords, log, wait, stopping: () => stopping }) };
};

it('retries a handler that throws, with a growing delay', async () => {
  const handler = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('a'))
    .mockRejectedValueOnce(new Error('b'));
  const { log, wait, done } = delivery(handler);
  await done;
  expect(handler).toHaveBeenCalledTimes(3);
  expect(wait.mock.calls).toEqual([[100], [200]]);
  expect(log).not.toHaveBeenCalled();
});

it('skips the records with a log message when the handler keeps failing', async () => {
  const handler = vi.fn(async () => Promise.reject(new Error('out of order')));
  const { log, done } = delivery(handler);
  await done;
  expect(handler).toHaveBeenCalledTimes(4);
  expect(log).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^Skipped 0 records .* the handler failed 4 times: out of order/),
  );
});

it('leaves the records undelivered when the reader is stopped', async () => {
  const handler = vi.fn(async () => Promise.reject(new Error('closing')));
  await expect(delivery(handler, true).done).rejects.toThrow('closing');
  expect(handler).toHaveBeenCalledTimes(1);
});

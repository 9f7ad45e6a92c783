import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { withRetries } from './retry.ts';

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const named = (name: string, code?: string) => Object.assign(new Error(name), { name, ...(code && { code }) });

const busy = [
  cancelled('None', 'TransactionConflict'),
  cancelled('ThrottlingError'),
  named('TransactionConflictException'),
  named('ProvisionedThroughputExceededException'),
];

describe('withRetries', () => {
  it.each(busy)('retries after %o', async (error) => {
    const send = vi.fn(async () => 'done').mockRejectedValueOnce(error);
    const wait = vi.fn(async () => {});
    expect(await withRetries(send, wait)).toBe('done');
    expect(wait).toHaveBeenCalledOnce();
  });

  it('gives up after six attempts', async () => {
    const send = vi.fn(async () => Promise.reject(cancelled('TransactionConflict')));
    const waits: number[] = [];
    const failing = withRetries(send, async (ms) => waits.push(ms));
    await expect(failing).rejects.toMatchObject({ kind: 'unavailable', code: 'store-busy' });
    expect(send).toHaveBeenCalledTimes(6);
    expect(waits.every((ms, n) => ms >= 0 && ms <= 20 * 2 ** n)).toBe(true);
  });

  it.each([named('Error', 'ECONNREFUSED'), named('Error', 'ECONNRESET'), named('TimeoutError')])(
    'reports that the table does not respond: %o',
    async (error) => {
      const failing = withRetries(async () => Promise.reject(error));
      await expect(failing).rejects.toMatchObject({ kind: 'unavailable', code: 'store-unreachable', cause: error });
    },
  );

  it('leaves other errors as they are', async () => {
    const error = named('ValidationException');
    await expect(withRetries(async () => Promise.reject(error))).rejects.toBe(error);
    const failed = cancelled('ConditionalCheckFailed', 'None');
    await expect(withRetries(async () => Promise.reject(failed))).rejects.toBe(failed);
  });
});

import { randomUUID } from 'node:crypto';
import { isNamed, TenancyError } from '../errors.ts';
import type { TenantTable } from '../table/tenant-table.ts';

/** Does one thing of a kind at a time. @throws TenancyError CONFLICT when another one is going on */
export type Exclusive = <T>(action: () => Promise<T>) => Promise<T>;

const longestMs = 60_000;

/** Holds over all processes, by an item in the tenant's table. What a process that was killed holds ends after a minute. */
export const exclusiveIn =
  (table: TenantTable, name: string, now: () => number = Date.now): Exclusive =>
  async (action) => {
    const ref = { kind: 'LOCK', id: name };
    const owner = randomUUID();
    const current = await table.get<{ owner: string; until: number }>(ref, { consistent: true });
    if (current && current.attributes.until > now()) throw busy();
    const expected = current ? { expect: { owner: current.attributes.owner } } : { ifAbsent: true };
    await table.put(ref, { owner, until: now() + longestMs }, expected).catch((error: unknown) => {
      throw isNamed(error, 'TenancyError') && (error as TenancyError).errorType === 'CONFLICT' ? busy() : error;
    });
    try {
      return await action();
    } finally {
      await table.delete(ref, { expect: { owner } }).catch(() => {});
    }
  };

const busy = () =>
  new TenancyError('CONFLICT', 'Somebody else is changing this right now: try again in a moment.', {
    retryAfterSeconds: 1,
  });

import type { Health } from '@console/core/contract/customer';
import { servingStack } from '@console/core/customers/serving-stack';
import { recordHealth } from '@console/core/health/record-health';
import type { StackRef, Store } from '@console/core/ports';

export type HealthOf = (stack: StackRef) => Promise<Health>;
/** Stores how a customer's application is now. */
export type RecordHealth = (code: string, stack: StackRef) => Promise<void>;

interface Uses {
  store: Store;
  healthOf: HealthOf;
}

const pageSize = 100;

/** Stores the health of each customer in the order in which it was read: a report only says that it has changed. */
export function healthRecorder({ store, healthOf }: Uses): RecordHealth {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  return (code, stack) => {
    const queued = waiting.get(code);
    if (queued) return queued;
    const turn = (running.get(code) ?? Promise.resolve()).then(() => {
      waiting.delete(code);
      const stored = recordHealth(store, code, () => healthOf(stack));
      const ended = stored.catch(() => {}).then(() => void (running.get(code) === ended && running.delete(code)));
      running.set(code, ended);
      return stored;
    });
    waiting.set(code, turn);
    return turn;
  };
}

/** Compares what is stored of all applications that should run with how they are, for an event may have been lost. */
export async function refreshHealths({
  store,
  healthOf,
  record,
  onHealth,
}: Uses & { record: RecordHealth; onHealth: (code: string, health: Health) => void }): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await store.listCustomers({ status: 'online', limit: pageSize, cursor });
    for (const customer of page.items) {
      const { code, deployed, health } = customer;
      if (!deployed) continue;
      const stack = servingStack(customer);
      const now = await healthOf(stack);
      if (now === 'unknown' || now === health) continue;
      onHealth(code, now);
      await record(code, stack);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

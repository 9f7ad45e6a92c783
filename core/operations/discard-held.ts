import type { RequestContext, ServiceDeps } from '../service.ts';
import { type HeldTable, readQueue, withHeld, withoutHeld } from './queue.ts';
import { requestOperation } from './request-operation.ts';

const system: RequestContext = { actor: 'system', sourceIp: null };
/** When a deletion that was asked for has not succeeded. */
const againMs = 3_600_000;

type Deps = ServiceDeps & { onError(error: unknown, held: HeldTable): void };

/** Has the earlier tables of moves deleted whose time is over. What cannot begin now is tried again by the next round. */
export async function discardHeld(deps: Deps): Promise<void> {
  const { held } = await readQueue(deps.store);
  const now = deps.clock.now();
  for (const table of held) {
    if (new Date(table.until) > now) continue;
    try {
      await discard(deps, table, new Date(now.getTime() + againMs).toISOString());
    } catch (error) {
      deps.onError(error, table);
    }
  }
}

async function discard(deps: Deps, { customer, until }: HeldTable, again: string): Promise<void> {
  const { store } = deps;
  const record = await store.get('customer', { code: customer });
  if (!record) return await store.commit(await withoutHeld(store, customer));
  if (record.activeOperationId !== null) return;
  await requestOperation(deps, system, 'customer.discard', customer);
  const { held } = await readQueue(store);
  // Its end has taken it away already, or another move has replaced it.
  if (!held.some((one) => one.customer === customer && one.until === until)) return;
  await store.commit(await withHeld(store, { customer, until: again }));
}

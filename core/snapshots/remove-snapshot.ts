import { regionRemoveSnapshot } from '../contract/operations/region-remove-snapshot.ts';
import { regionBlocker } from '../contract/operations/start-blocker.ts';
import type { DeleteSnapshot } from '../contract/snapshot.ts';
import { field } from '../contract/texts/fields.ts';
import { blocked, conflict, fieldError, invalid, notFound } from '../errors.ts';
import { type Accepted, queueOperation } from '../operations/queue-operation.ts';
import type { Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';

/** Queues the deletion of a final snapshot, in its region. */
export function removeSnapshot(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
  input: DeleteSnapshot,
): Promise<Accepted<'region'>> {
  return retryRaces(async () => {
    const snapshot = await deps.store.get('snapshot', { id });
    if (!snapshot) throw notFound(`Snapshot "${id}"`, id);
    if (input.confirm !== id) throw invalid([fieldError('confirm', field('confirm-other-snapshot', { snapshot: id }))]);
    const record = await deps.store.get('region', { code: snapshot.region });
    if (!record) throw conflict('snapshot-without-region', { snapshot: id, region: snapshot.region });
    const customer = await customerInTheMaking(deps.store, id);
    if (customer) throw conflict('snapshot-in-use', { snapshot: id, customer });
    const { type } = regionRemoveSnapshot;
    const blocker = regionBlocker(type, record);
    if (blocker) throw blocked(blocker);
    const detail = regionRemoveSnapshot.auditDetail(input);
    return queueOperation(deps, request, { kind: 'region', record }, { type, input, detail });
  });
}

/** A customer whose database is not made yet. One that was deployed once has no more need of the snapshot. */
async function customerInTheMaking(store: Store, snapshot: string): Promise<string | undefined> {
  for (const status of ['creating', 'failed'] as const) {
    let cursor: string | undefined;
    do {
      const page = await store.listCustomers({ status, limit: 100, cursor });
      const found = page.items.find(({ restoredFrom, deployed }) => !deployed && restoredFrom?.snapshot === snapshot);
      if (found) return found.code;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
  return undefined;
}

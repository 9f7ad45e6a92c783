import type { ReconcileAlertsDeps } from '../alerts/reconcile-alerts.ts';
import { recordAlarm } from '../alerts/record-alarm.ts';
import { isBad, isWatched, problemReason, unhealthyEvent } from '../alerts/unhealthy.ts';
import type { Health } from '../contract/customer.ts';
import { servingStack } from '../customers/serving-stack.ts';
import type { Fleet } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { recordHealth } from './record-health.ts';

export type RefreshHealthDeps = Pick<ReconcileAlertsDeps, 'store' | 'clock' | 'ids' | 'notifier'> & {
  fleet: Pick<Fleet, 'health' | 'problem'>;
  onError(error: unknown, customer: CustomerRecord): void;
};

/** How many applications one call checks, and how many of them at the same time. */
const perCall = 100;
const atOnce = 10;

/**
 * Checks the next applications by code and stores their health; one that is unhealthy twice in a row raises an alert.
 * Answers the cursor to continue with; null after the last.
 */
export async function refreshHealth(deps: RefreshHealthDeps, cursor: string | undefined): Promise<string | null> {
  const page = await deps.store.listCustomers({ status: 'online', limit: perCall, cursor });
  const ofPools = new Map<string, Promise<Health>>();
  for (let first = 0; first < page.items.length; first += atOnce) {
    await Promise.all(page.items.slice(first, first + atOnce).map((customer) => refresh(deps, customer, ofPools)));
  }
  return page.nextCursor;
}

/** The application of a pool is that of all its tenants: it is asked once, and its own alarms tell of it. */
async function refreshTenant(deps: RefreshHealthDeps, customer: CustomerRecord, ofPools: Map<string, Promise<Health>>) {
  const { region, name } = servingStack(customer);
  const known = ofPools.get(`${region}/${name}`) ?? deps.fleet.health({ region, stack: name });
  ofPools.set(`${region}/${name}`, known);
  await recordHealth(deps.store, customer.code, () => known);
}

async function refresh(deps: RefreshHealthDeps, customer: CustomerRecord, ofPools: Map<string, Promise<Health>>) {
  try {
    if (customer.pool) return await refreshTenant(deps, customer, ofPools);
    if (!isWatched(customer)) return;
    const { region, name } = servingStack(customer);
    const target = { region, stack: name };
    let health = 'unknown' as Health;
    await recordHealth(deps.store, customer.code, async () => {
      health = await deps.fleet.health(target);
      return health;
    });
    if (!isBad(customer.health) || !isBad(health)) return;
    const why = problemReason(health === 'degraded' ? await deps.fleet.problem(target) : undefined);
    await recordAlarm(deps, unhealthyEvent(customer, health, deps.clock.now().toISOString(), why));
  } catch (error) {
    deps.onError(error, customer);
  }
}

import type { OperationType } from '../contract/operation.ts';
import type { OperationRecord } from '../operations/model.ts';
import type { AlarmEvent } from './alarm-event.ts';
import { type AlertDeps, recordAlarm } from './service.ts';

const mostAtOnce = 100;
/** Older failures were told of, or nobody can do anything about them any more. */
const tellsOfMs = 15 * 60_000;

/** Raises an alert for each operation that failed lately. One that was told of is passed over. */
export async function alertOnFailures(deps: AlertDeps): Promise<void> {
  const since = new Date(deps.clock.now().getTime() - tellsOfMs).toISOString();
  const { items } = await deps.store.listOperations({ status: 'failed', limit: mostAtOnce });
  const late = items.filter(({ finishedAt }) => finishedAt !== null && finishedAt >= since);
  for (const operation of late.sort((one, other) => ((one.finishedAt ?? '') < (other.finishedAt ?? '') ? -1 : 1))) {
    await recordAlarm(deps, failureEvent(operation));
  }
}

/** What an operation was about, to go before the name of what it works on. */
const what: Record<OperationType, string> = {
  'region.add': 'Adding region',
  'region.remove': 'Removing region',
  'customer.create': 'Creating customer',
  'customer.update': 'Updating customer',
  'customer.suspend': 'Suspending customer',
  'customer.resume': 'Resuming customer',
  'customer.restart': 'Restarting customer',
  'customer.redeploy': 'Redeploying customer',
  'customer.delete': 'Deleting customer',
};

export const failureEvent = (operation: OperationRecord): AlarmEvent => ({
  active: true,
  source: 'operation-failed',
  severity: 'warning',
  title: `${what[operation.type]} ${operation.customer ?? operation.region} failed.`,
  reason: reasonOf(operation),
  ...(operation.customer !== undefined && { customer: operation.customer }),
  region: operation.region,
  operationId: operation.id,
  runbook: 'operation-failed',
  at: operation.finishedAt ?? operation.requestedAt,
});

function reasonOf({ error }: OperationRecord): string {
  if (!error) return 'It gave no reason.';
  return error.resource ? `${error.resource}: ${error.message}` : error.message;
}

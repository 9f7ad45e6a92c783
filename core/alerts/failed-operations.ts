import type { AlertSeverity } from '../contract/alert.ts';
import type { OperationError } from '../contract/operation.ts';
import { type OperationType, operations } from '../contract/operations/all.ts';
import { operationFailed } from '../contract/texts/operations.ts';
import { reason } from '../contract/texts/reasons.ts';
import type { Coded } from '../contract/texts/template.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { AlarmEvent } from './alarm-event.ts';
import type { AlertDeps } from './notify.ts';
import { recordAlarm } from './record-alarm.ts';

const mostAtOnce = 100;
/** Older failures have raised their alerts before. */
const recentMs = 15 * 60_000;

/** Raises an alert for each operation that failed recently. One that has an alert gets no second one. */
export async function alertOnFailures(deps: AlertDeps): Promise<void> {
  const since = new Date(deps.clock.now().getTime() - recentMs).toISOString();
  const { items } = await deps.store.listOperations({ status: 'failed', limit: mostAtOnce });
  const late = items.filter(({ finishedAt, type }) => finishedAt !== null && finishedAt >= since && isAlerted(type));
  for (const operation of late.sort((one, other) => ((one.finishedAt ?? '') < (other.finishedAt ?? '') ? -1 : 1))) {
    await recordAlarm(deps, failureEvent(operation));
  }
}

const isAlerted = (type: OperationType): boolean => operations[type].failureSeverity !== 'none';

export function failureEvent(operation: OperationRecord): AlarmEvent {
  const { type, region, customer, pool, id, error } = operation;
  const title = operationFailed(type, customer ?? pool ?? region);
  const why = reasonOf(error);
  return {
    active: true,
    source: 'operation-failed',
    severity: severityOf(type),
    title: title.text,
    reason: why.text,
    coded: { title: title.coded, ...(why.coded && { reason: why.coded }) },
    ...(customer !== undefined && { customer }),
    ...(pool !== undefined && { pool }),
    region,
    operationId: id,
    runbook: 'operation-failed',
    at: operation.finishedAt ?? operation.requestedAt,
  };
}

function severityOf(type: OperationType): AlertSeverity {
  const { failureSeverity } = operations[type];
  return failureSeverity === 'none' ? 'info' : failureSeverity;
}

/** The reason of a resource follows its name. */
function reasonOf(error: OperationError | null): { text: string; coded?: Coded | undefined } {
  if (!error) return reason('none');
  const { message: text, coded, resource } = error;
  if (coded?.message) return { text, coded: coded.message };
  return { text: resource ? `${resource}: ${text}` : text };
}

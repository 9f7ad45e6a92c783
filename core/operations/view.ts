import { type Operation, operation } from '../contract/operation.ts';
import type { OperationRecord } from '../records/operation.ts';
import { pickFields } from '../records/view.ts';
import { shownPhases } from './phases.ts';
import { hasStarted } from './transitions.ts';

/** An operation as the API shows it. `queue`: the ids of the queued operations, oldest first. */
export const operationView = (
  { spec: _deployed, phases: begun, ...record }: OperationRecord,
  queue: readonly string[],
): Operation => ({
  ...pickFields(operation, record),
  ...(record.specChange && { spec: record.specChange }),
  ...(record.status === 'queued' && { queuePosition: queuePosition(record.id, queue) }),
  phases: shownPhases({ ...record, phases: begun }),
  hasStarted: hasStarted(record),
  ...commandOf(record),
});

/** One that was queued after `queue` was read stands behind all of them. */
function queuePosition(id: string, queue: readonly string[]): number {
  const index = queue.indexOf(id);
  return index === -1 ? queue.length + 1 : index + 1;
}

/** Not by the schema of the request, whose limits may have been others when the operation was asked for. */
function commandOf({ type, input }: Pick<OperationRecord, 'type' | 'input'>): Pick<Operation, 'command'> {
  const command = type === 'customer.command' ? operation.shape.command.safeParse(input?.command).data : undefined;
  return command ? { command } : {};
}

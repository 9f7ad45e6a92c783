import { runCommandInput } from '../contract/command.ts';
import { type Operation, operation } from '../contract/operation.ts';
import type { OperationRecord } from '../records/operation.ts';
import { pickFields } from '../records/view.ts';
import { hasStarted } from './transitions.ts';

/** An operation as the API shows it. `queue`: the ids of the queued operations, oldest first. */
export const operationView = (record: OperationRecord, queue: readonly string[]): Operation => ({
  ...pickFields(operation, record),
  ...(record.status === 'queued' && { queuePosition: queuePosition(record.id, queue) }),
  hasStarted: hasStarted(record),
  ...(record.type === 'customer.command' && { command: runCommandInput.parse(record.input).command }),
});

/** One that was queued after `queue` was read stands behind all of them. */
function queuePosition(id: string, queue: readonly string[]): number {
  const index = queue.indexOf(id);
  return index === -1 ? queue.length + 1 : index + 1;
}

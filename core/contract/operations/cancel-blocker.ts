import type { Operation } from '../operation.ts';
import { operations } from './all.ts';
import type { Blocker } from './definition.ts';

/** Why the operation cannot be cancelled now; undefined when it can. */
export function cancelBlocker({
  type,
  status,
  hasStarted,
}: Pick<Operation, 'type' | 'status' | 'hasStarted'>): Blocker | undefined {
  if (status !== 'queued' && status !== 'running') return { code: 'not-cancellable', values: { status } };
  if (status === 'queued' && !hasStarted) return undefined;
  return operations[type].cancellable === 'before-start' ? { code: 'not-cancellable', values: {} } : undefined;
}

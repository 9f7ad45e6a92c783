import { type OperationType, operations } from '../contract/operations/all.ts';
import { problemText } from '../contract/texts/problems.ts';
import type { Values } from '../contract/texts/template.ts';
import { DomainError } from '../errors.ts';

/** Whether an action of the table of permissions deploys something: deletions and suspensions rather free space. */
export function needsSpace(action: string | undefined): boolean {
  if (action === 'operation.retry') return true;
  if (action === undefined || !Object.hasOwn(operations, action)) return false;
  const { effect } = operations[action as OperationType];
  return effect.kind === 'deploy' && !('application' in effect && effect.application === 'stopped');
}

/** The refusal of work that needs space on a disk that has too little of it. */
export const diskFull = (values: Values & { free: number; reserve: number }): DomainError =>
  new DomainError('unavailable', 'disk-full', problemText('disk-full', values), { values });

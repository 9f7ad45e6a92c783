import type { OperationType } from '../contract/operations/all.ts';
import type { JobRunner } from '../ports/jobs.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';

/** Whether the work of a type on a customer of a pool changes a stack: only a private one has a table in one. */
const stackWork: Readonly<Record<OperationType, 'always' | 'private' | 'never'>> = {
  'region.add': 'always',
  'region.update': 'always',
  'region.remove': 'always',
  'region.remove-snapshot': 'always',
  'pool.add': 'always',
  'pool.update': 'always',
  'pool.remove': 'always',
  'customer.create': 'private',
  'customer.update': 'private',
  'customer.suspend': 'private',
  'customer.resume': 'private',
  'customer.restart': 'private',
  'customer.redeploy': 'private',
  'customer.command': 'always',
  'customer.move': 'always',
  'customer.discard': 'always',
  'customer.export': 'never',
  'customer.erase': 'never',
  'customer.backup': 'always',
  'customer.upload': 'always',
  'customer.delete': 'private',
};

/** Whether some customer decides where a job of the type runs. */
export const mayBeSmall = (type: OperationType): boolean => stackWork[type] !== 'always';

/**
 * Where the job of an operation runs, where there is a choice: work on a customer of a pool that changes no stack is
 * small. Another job after one that was lost has the time and the room of a build.
 */
export function runnerOf(
  { type, lostJobs }: Pick<OperationRecord, 'type' | 'lostJobs'>,
  customer: Pick<CustomerRecord, 'pool' | 'cloudType'> | undefined,
): JobRunner {
  if (!customer?.pool || lostJobs > 0) return 'build';
  const work = stackWork[type];
  return work === 'never' || (work === 'private' && customer.cloudType === 'public') ? 'worker' : 'build';
}

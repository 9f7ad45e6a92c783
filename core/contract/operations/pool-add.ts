import { addPoolInput } from '../pool.ts';
import type { PoolOperationDefinition } from './definition.ts';

export const poolAddInput = addPoolInput;

/** Requested by the first customer of a product in a region, too. */
export const poolAdd = {
  type: 'pool.add',
  subject: 'pool',
  route: 'POST /pools',
  summary: 'Deploy a product in a region for the customers who share it there',
  role: 'admin',
  request: 'service',
  effect: { kind: 'deploy' },
  statusWhileActive: 'adding',
  statusAfterFailure: 'failed',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  blocker: () => undefined,
  texts: {
    action: 'Add pool',
    name: 'Add pool',
    title: 'Add pool {subject}',
    running: 'Adding pool {subject}',
    succeeded: 'Pool {subject} is ready',
    failed: 'Failed to add pool {subject}',
  },
} as const satisfies PoolOperationDefinition;

import { updatePoolInput } from '../pool.ts';
import type { PoolOperationDefinition } from './definition.ts';

export const poolUpdateInput = updatePoolInput;

export const poolUpdate = {
  type: 'pool.update',
  subject: 'pool',
  route: 'PATCH /pools/:id',
  summary: 'Deploy a version of the product for all customers of a pool',
  role: 'admin',
  request: 'service',
  effect: { kind: 'deploy' },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  blocker: ({ id: pool, status }) =>
    status === 'ready' || status === 'failed' ? undefined : { code: 'pool-not-ready', values: { pool, status } },
  texts: {
    action: 'Update',
    name: 'Update pool',
    title: 'Update pool {subject}',
    running: 'Updating pool {subject}',
    succeeded: 'Pool {subject} was updated',
    failed: 'Failed to update pool {subject}',
  },
} as const satisfies PoolOperationDefinition;

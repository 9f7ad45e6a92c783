import type { PoolOperationDefinition } from './definition.ts';

export const poolRemove = {
  type: 'pool.remove',
  subject: 'pool',
  route: 'DELETE /pools/:id',
  summary: 'Remove a pool that has no customers',
  role: 'admin',
  request: 'queue',
  effect: { kind: 'delete' },
  statusWhileActive: 'removing',
  statusAfterFailure: 'failed',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  blocker: ({ id: pool, customers }) =>
    customers > 0 ? { code: 'pool-in-use', values: { pool, customers } } : undefined,
  texts: {
    action: 'Remove',
    name: 'Remove pool',
    title: 'Remove pool {subject}',
    running: 'Removing pool {subject}',
    succeeded: 'Pool {subject} was removed',
    failed: 'Failed to remove pool {subject}',
    confirmation:
      'The deployment that customers of this product shared in the region is deleted, with its shared table and its users. You can add the pool again later.',
  },
} as const satisfies PoolOperationDefinition;

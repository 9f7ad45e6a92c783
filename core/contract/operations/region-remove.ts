import type { Blocker, RegionOperationDefinition } from './definition.ts';

export const regionRemove = {
  type: 'region.remove',
  subject: 'region',
  route: 'DELETE /regions/:code',
  summary: 'Remove a region that has no customers',
  role: 'admin',
  request: 'queue',
  effect: { kind: 'delete' },
  statusWhileActive: 'removing',
  statusAfterFailure: 'failed',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  blocker: ({ code: region, customers: withSlot, slotless = 0, pools = 0 }): Blocker | undefined => {
    const customers = withSlot + slotless;
    if (customers > 0) return { code: 'region-in-use', values: { region, customers } };
    return pools > 0 ? { code: 'region-in-use', values: { region, pools } } : undefined;
  },
  texts: {
    action: 'Remove',
    name: 'Remove region',
    title: 'Remove region {subject}',
    running: 'Removing region {subject}',
    succeeded: 'Region {subject} was removed',
    failed: 'Failed to remove region {subject}',
    confirmation:
      'The network and load balancers that customers of this region shared are deleted. You can add the region again later.',
  },
} as const satisfies RegionOperationDefinition;

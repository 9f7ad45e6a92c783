import { type UpdateRegion, updateRegionInput } from '../region.ts';
import { auditText } from '../texts/audit.ts';
import { field } from '../texts/fields.ts';
import type { RegionOperationDefinition } from './definition.ts';

export const regionUpdateInput = updateRegionInput;

export const regionUpdate = {
  type: 'region.update',
  subject: 'region',
  route: 'POST /regions/:code/update',
  summary: 'Deploy the current templates of a region, and change its NAT gateways or load balancers',
  role: 'admin',
  request: 'queue',
  effect: { kind: 'deploy' },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  blocker: ({ code: region, status }) =>
    status === 'ready' ? undefined : { code: 'region-not-ready', values: { region, status } },
  checkInput: ({ shards: present }, { shards = present }) =>
    shards < present ? { field: 'shards', text: field('fewer-load-balancers', { shards: present }) } : undefined,
  auditDetail: ({ natGateways, shards }) => {
    if (natGateways !== undefined && shards !== undefined) return auditText('region-sized', { natGateways, shards });
    if (natGateways !== undefined) return auditText('nat-gateways', { natGateways });
    return shards === undefined ? auditText('current-templates') : auditText('load-balancers', { shards });
  },
  texts: {
    action: 'Update',
    name: 'Update region',
    title: 'Update region {subject}',
    running: 'Updating region {subject}',
    succeeded: 'Region {subject} was updated',
    failed: 'Failed to update region {subject}',
  },
} as const satisfies RegionOperationDefinition<string, UpdateRegion>;

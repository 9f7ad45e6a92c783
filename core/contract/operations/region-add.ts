import { addRegionInput } from '../region.ts';
import type { RegionOperationDefinition } from './definition.ts';

export const regionAddInput = addRegionInput;

export const regionAdd = {
  type: 'region.add',
  subject: 'region',
  route: 'POST /regions',
  summary: 'Prepare an AWS Region for customers',
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
    action: 'Add region',
    name: 'Add region',
    title: 'Add region {subject}',
    running: 'Adding region {subject}',
    succeeded: 'Region {subject} is ready',
    failed: 'Failed to add region {subject}',
  },
} as const satisfies RegionOperationDefinition;

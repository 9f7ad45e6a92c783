import type { CustomerStatus, Health } from '@console/core/contract/customer';
import type { OperationStatus } from '@console/core/contract/operation';
import type { RegionStatus } from '@console/core/contract/region';

const customer: Record<CustomerStatus, string> = {
  creating: 'Creating',
  online: 'Online',
  updating: 'Updating',
  suspending: 'Suspending',
  suspended: 'Suspended',
  resuming: 'Resuming',
  deleting: 'Deleting',
  failed: 'Failed',
};

const health: Record<Health, string> = {
  healthy: 'Healthy',
  degraded: 'Degraded',
  down: 'Down',
  unknown: 'Unknown',
};

const operation: Record<OperationStatus, string> = {
  queued: 'Queued',
  running: 'Running',
  succeeded: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const region: Record<RegionStatus, string> = {
  adding: 'Adding',
  ready: 'Ready',
  removing: 'Removing',
  failed: 'Failed',
};

export const statuses = { customer, health, operation, region };

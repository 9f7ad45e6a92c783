import type { Operation } from '@console/core/contract/operation';

export interface Address {
  name: string;
  path: string;
}

/** Every page of the console, for an installation that has these. */
export const everyPage = (customer: string, succeeded: Operation, failed: Operation): Address[] => [
  { name: 'dashboard', path: '/' },
  { name: 'customers', path: '/customers' },
  { name: 'customers-no-match', path: '/customers?filter=name%3Dnobody' },
  { name: 'create-customer', path: '/create-customer' },
  ...['overview', 'operations', 'logs', 'metrics', 'configuration', 'commands', 'audit'].map((tab) => ({
    name: `customer-${tab}`,
    path: `/customers/${customer}?tab=${tab}`,
  })),
  { name: 'update-customer', path: `/customers/${customer}/update` },
  { name: 'operations', path: '/operations' },
  { name: 'operation', path: `/operations/${succeeded.id}` },
  { name: 'operation-failed', path: `/operations/${failed.id}` },
  { name: 'batches', path: '/batches' },
  { name: 'missing-batch', path: '/batches/01K00000000000000000000001' },
  { name: 'regions', path: '/regions' },
  { name: 'add-region', path: '/regions/add' },
  { name: 'pools', path: '/pools' },
  { name: 'missing-pool', path: '/pools/palette.eu-central-1' },
  { name: 'snapshots', path: '/snapshots' },
  { name: 'alerts', path: '/alerts' },
  { name: 'runbook', path: '/runbook#unhealthy-tasks' },
  { name: 'people', path: '/people' },
  { name: 'audit', path: '/audit' },
  { name: 'tokens', path: '/tokens' },
  { name: 'settings', path: '/settings' },
  { name: 'security', path: '/security' },
  { name: 'missing-customer', path: '/customers/nobody' },
  { name: 'missing-operation', path: '/operations/01K00000000000000000000001' },
  { name: 'not-found', path: '/nowhere' },
];

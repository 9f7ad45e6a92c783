import type { Customer } from '@console/core/contract/customer';
import * as examples from '@console/core/contract/examples';
import type { Operation } from '@console/core/contract/operation';
import type { Pool } from '@console/core/contract/pool';
import type { ProductView } from '@console/core/contract/product';
import type { Region } from '@console/core/contract/region';

const at = '2026-01-31T09:30:00.000Z';

export const operation = (part: Partial<Operation> = {}): Operation => ({
  id: '01K00000000000000000000001',
  type: 'customer.create',
  customer: 'acme',
  region: 'eu-central-1',
  status: 'running',
  progress: { done: 3, total: 12, message: 'Creating Service' },
  requestedBy: 'operator@example.com',
  requestedAt: at,
  startedAt: at,
  finishedAt: null,
  attempt: 1,
  error: null,
  cause: 'request',
  phases: [
    { phase: 'queued', status: 'succeeded', startedAt: at },
    { phase: 'prepared', status: 'running', startedAt: at },
    { phase: 'database', status: 'pending', startedAt: null },
  ],
  hasStarted: true,
  cancelRequestedAt: null,
  ...part,
});

export const region = (part: Partial<Region> = {}): Region => ({
  code: 'eu-central-1',
  name: 'Frankfurt',
  status: 'ready',
  customers: 1,
  capacity: 100,
  capacityLimit: { quota: 'rds-instances', value: 100, adjustable: true, url: 'https://console.aws.example/rds' },
  shards: 1,
  natGateways: 1,
  updateAvailable: false,
  monthlyUsd: 98.2,
  activeOperationId: null,
  lastOperationId: '01K00000000000000000000002',
  createdAt: at,
  createdBy: 'admin@example.com',
  ...part,
});

export const pool = (part: Partial<Pool> = {}): Pool => ({ ...examples.pool, ...part });

export const product = (part: Partial<ProductView> = {}): ProductView => ({
  id: 'todo',
  name: 'Todo',
  runtime: 'containers',
  tenancy: 'silo',
  cloudTypes: ['private'],
  versions: ['1.0.0', '1.1.0'],
  versionDetails: [
    { version: '1.0.0', offered: true },
    { version: '1.1.0', offered: true },
  ],
  defaultVersion: '1.1.0',
  sizes: [
    { id: 'small', cpu: 256, memoryMiB: 512, tasks: [1, 2], monthlyUsd: 31.4 },
    { id: 'large', cpu: 1024, memoryMiB: 2048, tasks: [2, 8], monthlyUsd: 210.9 },
  ],
  defaultSize: 'small',
  startupSeconds: 30,
  database: { pauses: true },
  options: [],
  storage: [],
  processes: [],
  schedules: [],
  signIn: false,
  setup: false,
  mail: false,
  ...part,
});

export const customer = (part: Partial<Customer> = {}): Customer => ({
  ...examples.customer,
  id: '01K00000000000000000000003',
  code: 'acme',
  name: 'Acme',
  product: 'todo',
  spec: { version: '1.1.0', size: 'small' },
  deployed: { version: '1.1.0', size: 'small' },
  region: 'eu-central-1',
  url: 'http://acme.localhost:8080/',
  adminEmail: 'it@acme.example',
  status: 'online',
  health: 'healthy',
  activeOperationId: null,
  lastOperationId: '01K00000000000000000000001',
  createdAt: at,
  createdBy: 'operator@example.com',
  updatedAt: at,
  monthlyUsd: 31.4,
  ...part,
});

/** One page of a list, the last. */
export const page = <T>(...items: T[]) => ({ items, nextCursor: null });

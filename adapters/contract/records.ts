import * as examples from '@console/core/contract/examples';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import type { AlarmRecord, AlertRecord } from '@console/core/records/alert';
import type { TokenRecord } from '@console/core/records/api-token';
import type { AuditRecord } from '@console/core/records/audit';
import type { BatchMembersRecord, BatchRecord } from '@console/core/records/batch';
import type { ClaimRecord } from '@console/core/records/claim';
import type { CostsRecord } from '@console/core/records/costs';
import { type CustomerRecord, customerRecord } from '@console/core/records/customer';
import type { DeploymentRecord } from '@console/core/records/deployment';
import type { IdempotencyRecord } from '@console/core/records/idempotency';
import type { LeaseRecord } from '@console/core/records/lease';
import type { OperationRecord, QueueRecord } from '@console/core/records/operation';
import type { PoolRecord } from '@console/core/records/pool';
import type { RegionRecord } from '@console/core/records/region';
import type { SnapshotRecord } from '@console/core/records/snapshot';

/** The ULID number `n`: greater numbers sort later. */
export const ulidOf = (n: number): string => `01ARZ3NDEK${String(n).padStart(16, '0')}`;

/** The time `minutes` after the first of all records. */
export const timeOf = (minutes: number): string => new Date(Date.UTC(2026, 0, 31, 9, minutes)).toISOString();

export const aCustomer = (change: Partial<CustomerRecord> = {}): CustomerRecord => ({
  ...customerRecord.parse({ ...examples.customer, slot: { shard: 1, priority: 1 }, release: ulidOf(2), rev: 0 }),
  id: ulidOf(1),
  code: 'acme',
  name: 'Acme Ltd',
  product: 'odoo',
  region: 'eu-central-1',
  slot: { shard: 1, priority: 1 },
  cloudType: 'private',
  pool: null,
  spec: { version: '18.0', size: 'small' },
  deployed: null,
  release: ulidOf(2),
  optionSecrets: {},
  deploymentId: null,
  adminEmail: 'owner@example.com',
  status: 'creating',
  health: 'unknown',
  activeOperationId: ulidOf(2),
  lastOperationId: ulidOf(2),
  createdAt: timeOf(0),
  createdBy: 'operator@example.com',
  updatedAt: timeOf(0),
  rev: 0,
  ...change,
});

export const aRegion = (change: Partial<RegionRecord> = {}): RegionRecord => ({
  code: 'eu-central-1',
  name: 'Frankfurt',
  status: 'ready',
  customers: 0,
  shards: 1,
  shardSize: 95,
  natGateways: 1,
  template: null,
  outputs: { VpcId: 'vpc-1', Empty: '' },
  activeOperationId: null,
  lastOperationId: ulidOf(1),
  createdAt: timeOf(0),
  createdBy: 'admin@example.com',
  updatedAt: timeOf(0),
  rev: 0,
  ...change,
});

export const aPool = (change: Partial<PoolRecord> = {}): PoolRecord => ({
  id: 'palette.eu-central-1',
  product: 'palette',
  region: 'eu-central-1',
  host: 'palette',
  version: '1.0.0',
  deployed: { version: '1.0.0' },
  status: 'ready',
  customers: 0,
  outputs: { TableName: 'pool-palette' },
  activeOperationId: null,
  lastOperationId: ulidOf(1),
  deploymentId: null,
  createdAt: timeOf(0),
  createdBy: 'admin@example.com',
  updatedAt: timeOf(0),
  rev: 0,
  ...change,
});

export const someCosts = (change: Partial<CostsRecord> = {}): CostsRecord => ({
  id: 'palette.eu-central-1#000',
  pool: 'palette.eu-central-1',
  tenants: { [ulidOf(1)]: { usd: 3.4, day: '2026-01-01', onDay: 0.00001, before: 1.5 } },
  startedAt: timeOf(0),
  next: null,
  rev: 0,
  ...change,
});

export const anOperation = (change: Partial<OperationRecord> = {}): OperationRecord => ({
  id: ulidOf(2),
  type: 'customer.create',
  customer: 'acme',
  customerId: ulidOf(1),
  region: 'eu-central-1',
  status: 'queued',
  progress: {
    done: 0,
    total: 12,
    message: 'Creating Database',
    coded: { message: { code: 'creating', values: { resource: 'Database' } } },
  },
  requestedBy: 'operator@example.com',
  requestedAt: timeOf(0),
  startedAt: null,
  finishedAt: null,
  attempt: 1,
  lostJobs: 0,
  cause: 'request',
  error: null,
  previousStatus: null,
  spec: { version: '18.0', size: 'small' },
  claimedBy: null,
  lastHeartbeatAt: null,
  dispatchedAt: null,
  cancelRequestedAt: null,
  jobs: [{ attempt: 1, jobId: 'job-1', startedAt: timeOf(1) }],
  rev: 0,
  ...change,
});

export const aQueue = (change: Partial<QueueRecord> = {}): QueueRecord => ({
  id: 'operations',
  running: [ulidOf(2)],
  untold: [],
  held: [],
  rev: 0,
  ...change,
});

export const aClaim = (change: Partial<ClaimRecord> = {}): ClaimRecord => ({
  kind: 'code',
  key: 'acme',
  customerId: ulidOf(1),
  expiresAt: null,
  rev: 0,
  ...change,
});

export const anEntry = (change: Partial<AuditRecord> = {}): AuditRecord => ({
  id: ulidOf(3),
  time: timeOf(0),
  actor: 'operator@example.com',
  sourceIp: null,
  action: 'customer.create',
  customer: 'acme',
  outcome: 'accepted',
  detail: 'with a final snapshot',
  coded: { detail: { code: 'with-snapshot', values: {} } },
  rev: 0,
  ...change,
});

export const anAnswer = (change: Partial<IdempotencyRecord> = {}): IdempotencyRecord => ({
  actor: 'operator@example.com',
  key: 'Key-1',
  fingerprint: 'f00d',
  status: 202,
  body: { customer: { code: 'acme', deployed: null, tags: [], prices: [12.5, 0] }, text: '' },
  expiresAt: timeOf(60),
  rev: 0,
  ...change,
});

export const anAlert = (change: Partial<AlertRecord> = {}): AlertRecord => ({
  id: ulidOf(5),
  alarm: 'customer/acme/server-errors',
  severity: 'critical',
  state: 'open',
  source: 'server-errors',
  title: 'The application of acme answers with server errors (5xx).',
  reason: 'Sum of HTTPCode_Target_5XX_Count was 7.',
  coded: { title: { code: 'server-errors', values: { customer: 'acme', threshold: 5 } } },
  customer: 'acme',
  region: 'eu-central-1',
  runbook: 'server-errors',
  since: timeOf(0),
  lastSeenAt: timeOf(0),
  occurrences: 1,
  acknowledgedBy: null,
  acknowledgedAt: null,
  resolvedAt: null,
  notified: false,
  rev: 0,
  ...change,
});

export const anAlarm = (change: Partial<AlarmRecord> = {}): AlarmRecord => ({
  id: 'customer/acme/server-errors',
  alertId: ulidOf(5),
  at: timeOf(0),
  rev: 0,
  ...change,
});

export const aDeployment = (change: Partial<DeploymentRecord> = {}): DeploymentRecord => ({
  id: ulidOf(2),
  customerId: ulidOf(1),
  product: sampleProduct(),
  version: '1',
  size: 'small',
  options: {},
  optionSecrets: {},
  at: timeOf(0),
  rev: 0,
  ...change,
});

export const aLease = (change: Partial<LeaseRecord> = {}): LeaseRecord => ({
  id: 'admins',
  holder: ulidOf(6),
  until: timeOf(1),
  rev: 0,
  ...change,
});

export const aSnapshot = (change: Partial<SnapshotRecord> = {}): SnapshotRecord => ({
  id: 'customer-acme-snapshot-database-1abc',
  customer: 'acme',
  customerName: 'Acme Ltd',
  product: 'odoo',
  version: '18.0',
  size: 'small',
  region: 'eu-central-1',
  operationId: ulidOf(9),
  createdAt: timeOf(9),
  createdBy: 'admin@example.com',
  username: 'app_acme',
  rev: 0,
  ...change,
});

export const aToken = (change: Partial<TokenRecord> = {}): TokenRecord => ({
  id: ulidOf(7),
  name: 'Nightly report',
  owner: 'operator@example.com',
  ownerUsername: 'operator',
  role: 'viewer',
  products: null,
  readOnly: true,
  createdAt: timeOf(0),
  expiresAt: '2026-05-01T00:00:00.000Z',
  lastUsedAt: null,
  hash: '0a'.repeat(32),
  rev: 0,
  ...change,
});

export const aBatch = (change: Partial<BatchRecord> = {}): BatchRecord => ({
  id: ulidOf(8),
  type: 'customer.suspend',
  requestedBy: 'operator@example.com',
  requestedAt: timeOf(0),
  status: 'running',
  stopAfterFailures: null,
  total: 2,
  done: 0,
  failed: 0,
  cancelled: 0,
  leftOut: 1,
  failedBefore: 0,
  next: 1,
  running: [{ member: 0, customer: 'acme', operationId: ulidOf(2) }],
  cancelledBy: null,
  finishedAt: null,
  rev: 0,
  ...change,
});

/** Of `aBatch`: one whose operation runs, one that waits, and one that is left out. */
export const someMembers = (change: Partial<BatchMembersRecord> = {}): BatchMembersRecord => ({
  batch: ulidOf(8),
  chunk: 0,
  members: [
    { customer: 'acme' },
    { customer: 'globex' },
    {
      customer: 'initech',
      name: 'Initech',
      outcome: 'left-out',
      refusal: {
        code: 'already-suspended',
        reason: 'initech is already suspended.',
        coded: { code: 'already-suspended', values: { customer: 'initech' } },
      },
    },
  ],
  rev: 0,
  ...change,
});

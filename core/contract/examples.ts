import type { Account } from './account.ts';
import type { Admin } from './admin.ts';
import type { Alert, Notification } from './alert.ts';
import type { ApiToken } from './api-token.ts';
import type { AuditEntry } from './audit.ts';
import type { Batch, CreateBatch } from './batch.ts';
import type { CreateCustomer, Customer } from './customer.ts';
import type { Download } from './download.ts';
import type { Mail, MailSummary } from './mail.ts';
import type { LogPage, Operation } from './operation.ts';
import type { AddPool, Pool } from './pool.ts';
import type { ProductView } from './product.ts';
import type { AddRegion, Region } from './region.ts';
import type { DeleteSnapshot, Snapshot } from './snapshot.ts';
import type { Upload } from './upload.ts';

const time = '2026-11-20T09:30:00.000Z';
const operationId = '01KAG7R5QZ8W3M2T9Y4X6V1B0C';

export const operation: Operation = {
  id: operationId,
  type: 'customer.create',
  customer: 'acme',
  region: 'eu-central-1',
  status: 'queued',
  queuePosition: 1,
  progress: {
    done: 0,
    total: 1,
    message: 'Waiting for a job',
    coded: { message: { code: 'waiting-for-job', values: {} } },
  },
  requestedBy: 'operator@example.com',
  requestedAt: time,
  startedAt: null,
  finishedAt: null,
  attempt: 1,
  error: null,
  cause: 'request',
  cancelRequestedAt: null,
  hasStarted: false,
  product: 'todo',
  phases: [
    { phase: 'queued', status: 'running', startedAt: time },
    { phase: 'prepared', status: 'pending', startedAt: null },
  ],
  spec: { before: null, after: { version: '1.1.0', size: 'small' } },
};

export const batch: Batch = {
  id: '01KAG7R5QZ5T7V9X1Z3B5D7F9H',
  action: 'suspend',
  status: 'running',
  total: 25,
  done: 17,
  failed: 0,
  cancelled: 0,
  running: 2,
  waiting: 6,
  leftOutTotal: 1,
  leftOut: [
    {
      customer: 'acme',
      name: 'Acme Ltd',
      code: 'already-suspended',
      reason: 'acme is already suspended.',
      coded: { code: 'already-suspended', values: { customer: 'acme' } },
    },
  ],
  stopAfterFailures: 3,
  requestedBy: 'operator@example.com',
  requestedAt: time,
  finishedAt: null,
};

export const createBatchBody: CreateBatch = { action: 'suspend', filter: { product: 'todo' }, stopAfterFailures: 3 };

export const createCustomerBody: CreateCustomer = {
  code: 'acme',
  name: 'Acme Ltd',
  region: 'eu-central-1',
  product: 'todo',
  size: 'small',
};

export const customer: Customer = {
  id: '01KAG7R5QZ3H5J7K9M1N3P5Q7R',
  code: 'acme',
  name: 'Acme Ltd',
  tags: {},
  notes: '',
  product: 'todo',
  spec: { version: '1.0', size: 'small' },
  deployed: null,
  options: {},
  region: 'eu-central-1',
  cloudType: 'private',
  pool: null,
  url: 'http://acme.localhost:8080/',
  adminEmail: 'operator@example.com',
  status: 'creating',
  health: 'unknown',
  activeOperationId: operationId,
  lastOperationId: operationId,
  createdAt: time,
  createdBy: 'operator@example.com',
  updatedAt: time,
  monthlyUsd: 31.4,
};

export const addRegionBody: AddRegion = { code: 'eu-central-1', name: 'Frankfurt' };

export const region: Region = {
  ...addRegionBody,
  status: 'ready',
  customers: 12,
  capacity: 40,
  capacityLimit: {
    quota: 'rds-instances',
    value: 40,
    adjustable: true,
    url: 'https://eu-central-1.console.aws.amazon.com/servicequotas/home/services/rds/quotas/L-7B6409FD',
  },
  shards: 1,
  natGateways: 1,
  updateAvailable: false,
  monthlyUsd: 98.2,
  activeOperationId: null,
  lastOperationId: operationId,
  createdAt: time,
  createdBy: 'admin@example.com',
};

export const addPoolBody: AddPool = { product: 'palette', region: 'eu-central-1' };

export const pool: Pool = {
  ...addPoolBody,
  id: 'palette.eu-central-1',
  host: 'palette',
  version: '1.0.0',
  deployed: { version: '1.0.0' },
  status: 'ready',
  customers: 3,
  monthlyUsd: 3.4,
  outputs: { TableName: 'pool-palette-table' },
  activeOperationId: null,
  lastOperationId: operationId,
  createdAt: time,
  createdBy: 'admin@example.com',
  updatedAt: time,
};

export const product: ProductView = {
  id: 'todo',
  name: 'Todo',
  runtime: 'containers',
  tenancy: 'silo',
  cloudTypes: ['private'],
  versions: ['1.0'],
  versionDetails: [{ version: '1.0', offered: true }],
  defaultVersion: '1.0',
  sizes: [{ id: 'small', cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0, 2], monthlyUsd: 31.4 }],
  defaultSize: 'small',
  startupSeconds: 30,
  options: [
    { name: 'language', label: 'Language', type: 'choice', choices: ['en', 'de'], default: 'en', required: false },
  ],
  database: { pauses: true },
  storage: [],
  processes: [],
  schedules: [],
  signIn: false,
  setup: false,
  mail: false,
};

export const logPage: LogPage = {
  lines: [{ time, text: 'Customer acme is online' }],
  nextCursor: '0:42',
  done: true,
};

export const auditEntry: AuditEntry = {
  id: '01KAG7R5QZ5C7D9E1F3G5H7J9K',
  time,
  actor: 'operator@example.com',
  sourceIp: '127.0.0.1',
  action: 'customer.create',
  customer: 'acme',
  region: 'eu-central-1',
  operationId,
  outcome: 'accepted',
  detail: 'todo 1.0, size small, in eu-central-1',
};

export const admin: Admin = {
  email: 'new@example.com',
  role: 'operator',
  enabled: true,
  invited: true,
  createdAt: time,
};

export const apiToken: ApiToken = {
  id: '01KAG7R5QZ7T0K3N5P7R9S1V3X',
  name: 'Nightly report',
  owner: 'operator@example.com',
  role: 'operator',
  products: ['todo'],
  readOnly: true,
  createdAt: time,
  expiresAt: '2027-02-18T09:30:00.000Z',
  lastUsedAt: null,
};

export const alert: Alert = {
  id: '01KAG7R5QZ6D8E0F2G4H6J8K0M',
  severity: 'critical',
  state: 'open',
  source: 'too-few-tasks',
  title: 'acme has fewer healthy tasks than the 1 it should have at least.',
  reason: 'Maximum of HealthyHostCount was 0, 0; the threshold is 1.',
  customer: 'acme',
  region: 'eu-central-1',
  runbook: 'too-few-tasks',
  since: time,
  lastSeenAt: time,
  occurrences: 1,
  acknowledgedBy: null,
  acknowledgedAt: null,
  resolvedAt: null,
};

export const notification: Notification = {
  time,
  subject: 'CRITICAL acme: acme has fewer healthy tasks than the 1 it should have at least.',
  text: 'What to do: docs/operating.md#too-few-tasks',
  severity: 'critical',
  alertId: alert.id,
};

export const mailSummary: MailSummary = {
  id: '01KAEXAMP1E000000000000009',
  receivedAt: '2026-11-20T09:30:00.000Z',
  from: 'no-reply@localhost',
  to: ['ada@example.com'],
  subject: 'Welcome',
  bytes: 812,
};

export const mail: Mail = { ...mailSummary, text: 'Welcome, Ada.', html: null, attachments: [] };

export const download: Download = {
  url: 'http://localhost:4000/api/downloads/01KAG7R5QZ6D8E0F2G4H6J8K0M.1795512600000.x',
  name: 'acme-2026-11-20.tar.gz',
  bytes: 48_213,
  urlExpiresAt: time,
  expiresAt: time,
};

export const upload: Upload = {
  id: '01KAG7R5QZ6D8E0F2G4H6J8K0M',
  name: 'acme.dump',
  bytes: 48_213,
  status: 'ready',
  refused: null,
  database: { serverVersion: '16.4', tables: 42, extensions: ['pg_trgm'], bytes: 193_120 },
  files: null,
  createdAt: time,
  createdBy: 'operator@example.com',
  expiresAt: time,
};

export const snapshot: Snapshot = {
  id: 'customer-acme-snapshot-databasecluster-1k7x9q2m4n5p',
  customer: 'acme',
  customerName: 'Acme Ltd',
  product: 'todo',
  version: '1.0',
  size: 'small',
  region: 'eu-central-1',
  operationId,
  createdAt: time,
  createdBy: 'admin@example.com',
};

export const deleteSnapshotBody: DeleteSnapshot = { confirm: snapshot.id };

export const account: Account = {
  id: customer.id,
  name: 'Acme Ltd',
  code: 'acme',
  url: 'http://acme.palette.localhost:8080/',
  product: 'palette',
  region: 'eu-central-1',
  cloudType: 'public',
  tableName: 'pool-palette-table',
  provisioningStatus: 'active',
  error: null,
  operationId,
  monthlyUsd: 1.13,
  masterAccountName: null,
  masterAccountId: null,
  addresses: [{ street: 'Main Street 1', city: 'Berlin', country: 'DE' }],
  technicalUser: { email: 'ada@example.com' },
  licenses: [
    {
      enterpriseId: 'acme',
      productId: 'palette',
      serviceId: 'colors',
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      renewalNotify: true,
      noticeDays: 30,
      contactFullName: 'Ada Lovelace',
      contactEmail: 'ada@example.com',
    },
  ],
  createdAt: time,
  updatedAt: time,
};

export const createAccountBody = {
  name: account.name,
  cloudType: account.cloudType,
  addresses: account.addresses,
  technicalUser: { email: 'ada@example.com' },
  licenses: account.licenses,
};

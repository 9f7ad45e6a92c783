import type { Batch, CreateBatch } from '../batch.ts';
import type { LogPage, Operation } from '../operation.ts';
import { operationId, time } from './moment.ts';

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

export const logPage: LogPage = {
  lines: [{ time, text: 'Customer acme is online' }],
  nextCursor: '0:42',
  done: true,
};

import type { Customer } from '@console/core/contract/customer';
import * as examples from '@console/core/contract/examples';
import type { Operation } from '@console/core/contract/operation';

const id = '01J00000000000000000000000';
const time = '2026-11-20T10:00:00.000Z';

export const customer = (changes: Partial<Customer> = {}): Customer => ({
  ...examples.customer,
  id,
  code: 'acme',
  name: 'Acme Ltd',
  product: 'todo',
  spec: { version: '1.1.0', size: 'small' },
  deployed: { version: '1.1.0', size: 'small' },
  region: 'eu-central-1',
  url: 'http://acme.localhost:8080/',
  adminEmail: 'ada@example.com',
  status: 'online',
  health: 'healthy',
  activeOperationId: null,
  lastOperationId: id,
  createdAt: time,
  createdBy: 'admin@example.com',
  updatedAt: time,
  monthlyUsd: 16.4,
  ...changes,
});

export const operation = (changes: Partial<Operation> = {}): Operation => ({
  id,
  type: 'customer.create',
  customer: 'acme',
  region: 'eu-central-1',
  status: 'queued',
  progress: { done: 0, total: 10, message: 'Waiting' },
  requestedBy: 'admin@example.com',
  requestedAt: time,
  startedAt: null,
  finishedAt: null,
  attempt: 1,
  error: null,
  cause: 'request',
  phases: [],
  hasStarted: false,
  cancelRequestedAt: null,
  ...changes,
});

export const failed = operation({
  status: 'failed',
  error: {
    code: 'resource-failed',
    message: 'Task exited with code 1',
    resource: 'Service',
    hint: 'Mend it and retry.',
  },
});

export const logPage = (texts: string[], done = false) => ({
  lines: texts.map((text) => ({ time, text })),
  nextCursor: String(texts.length),
  done,
});

export const problem = (status: number, code: string, detail: string, more: object = {}) => ({
  status,
  json: { type: 'about:blank', title: 'Refused', status, detail, code, ...more },
});

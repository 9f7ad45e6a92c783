import type { Admin } from '../admin.ts';
import type { ApiToken } from '../api-token.ts';
import type { AuditEntry } from '../audit.ts';
import { operationId, time } from './moment.ts';

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

import type { Account } from '../account.ts';
import type { CreateCustomer, Customer } from '../customer.ts';
import { operationId, time } from './moment.ts';

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

import { expect, it } from 'vitest';
import { customer as schema } from '../contract/customer.ts';
import * as examples from '../contract/examples.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { customerView } from './view.ts';

const id = '01JD0000000000000000000001';
const record: CustomerRecord = {
  ...examples.customer,
  id,
  code: 'acme',
  name: 'Acme',
  product: 'shop',
  region: 'eu-west-1',
  slot: { shard: 1, priority: 1 },
  spec: { version: '1', size: 'small' },
  deployed: null,
  optionSecrets: {},
  deploymentId: null,
  release: id,
  adminEmail: 'a@example.com',
  status: 'creating',
  health: 'unknown',
  activeOperationId: id,
  lastOperationId: id,
  createdAt: '2026-01-31T09:30:00.000Z',
  createdBy: 'a@example.com',
  updatedAt: '2026-01-31T09:30:00.000Z',
  rev: 1,
};

it('a customer as the API shows it has its address and price, and nothing that only the console needs', () => {
  const view = customerView(record, { url: 'https://acme.example.com', monthlyUsd: 12.5 });
  expect(schema.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({ code: 'acme', url: 'https://acme.example.com', monthlyUsd: 12.5 });
});

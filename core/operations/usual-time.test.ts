import { expect, it } from 'vitest';
import type { OperationRecord } from '../records/operation.ts';
import { newOperation } from './new.ts';
import { usualSeconds } from './usual-time.ts';

const took = (seconds: number, product: string): OperationRecord => ({
  ...newOperation({
    id: '01JD0000000000000000000001',
    type: 'customer.create',
    region: 'eu-west-1',
    requestedBy: 'operator@example.com',
    requestedAt: '2026-01-01T00:00:00.000Z',
    previousStatus: null,
    product,
  }),
  status: 'succeeded',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toISOString(),
});
const kind = { type: 'customer.create', product: 'todo' } as const;

it('is the median of the same type and product', () => {
  expect(usualSeconds([took(90, 'todo'), took(600, 'todo'), took(60, 'todo'), took(5, 'other')], kind)).toBe(90);
});

it('is nothing after fewer than three', () => {
  expect(usualSeconds([took(90, 'todo'), took(60, 'todo')], kind)).toBeUndefined();
});

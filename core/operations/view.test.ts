import { describe, expect, it } from 'vitest';
import { operation as schema } from '../contract/operation.ts';
import type { OperationRecord } from '../records/operation.ts';
import { newOperation } from './new.ts';
import { operationView } from './view.ts';

const id = '01JD0000000000000000000003';
const queued: OperationRecord = newOperation({
  id,
  type: 'customer.update',
  customer: 'acme',
  customerId: '01JD0000000000000000000001',
  region: 'eu-west-1',
  requestedBy: 'operator@example.com',
  requestedAt: '2026-01-31T09:30:00.000Z',
  previousStatus: 'online',
});
const jobs = [{ attempt: 1, jobId: 'job-1', startedAt: '2026-01-31T09:31:00.000Z' }];

describe('an operation as the API shows it', () => {
  it('has nothing that only the console needs', () => {
    const view = operationView(queued, [id]);
    expect(schema.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ id, type: 'customer.update', customer: 'acme', status: 'queued' });
  });

  it.each([
    [['01JD0000000000000000000001', id], 2],
    [[id], 1],
    [['01JD0000000000000000000001', '01JD0000000000000000000002'], 3],
    [[], 1],
  ])('says how far it is in the queue %j: %i', (queue, position) => {
    expect(operationView(queued, queue).queuePosition).toBe(position);
  });

  it('is nowhere in the queue once it runs', () => {
    expect(operationView({ ...queued, status: 'running' }, [id])).not.toHaveProperty('queuePosition');
  });

  it('says whether a job was started for it', () => {
    expect(operationView(queued, []).hasStarted).toBe(false);
    expect(operationView({ ...queued, jobs }, []).hasStarted).toBe(true);
  });
});

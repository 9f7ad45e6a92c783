import { createMemoryStore } from '@console/adapters/memory/store';
import type { Jobs } from '@console/core/ports';
import { systemClock } from '@console/core/time';
import { expect, it } from 'vitest';
import { dispatcher, type StreamRecord } from './dispatcher.ts';

const image = (entity: string, status: string) => ({ entity: { S: entity }, status: { S: status } });

const record = (SequenceNumber: string, entity: string, status: string, before?: string): StreamRecord => ({
  eventName: before ? 'MODIFY' : 'INSERT',
  dynamodb: {
    SequenceNumber,
    NewImage: image(entity, status),
    ...(before !== undefined && { OldImage: image(entity, before) }),
  },
});

const jobs = { start: async () => ({ jobId: 'job' }) } as unknown as Jobs;

/** A dispatcher that counts how often it asks for what waits. */
function counted(answer: () => Promise<never[]> = async () => []) {
  let asked = 0;
  const store = {
    ...createMemoryStore(),
    listUnfinished: () => {
      asked += 1;
      return answer();
    },
  };
  return { handle: dispatcher({ store, jobs, clock: systemClock, limit: 1 }), asked: () => asked };
}

it('asks once for a whole batch', async () => {
  const { handle, asked } = counted();
  const Records = [record('1', 'operation', 'queued'), record('2', 'operation', 'succeeded', 'running')];
  expect(await handle({ Records })).toEqual({ batchItemFailures: [] });
  expect(asked()).toBe(1);
});

it('does not ask for what neither waits nor makes room', async () => {
  const { handle, asked } = counted();
  await handle({
    Records: [
      record('1', 'customer', 'creating'),
      record('2', 'operation', 'running', 'queued'),
      record('3', 'operation', 'queued', 'queued'),
    ],
  });
  expect(asked()).toBe(0);
});

it('hands a batch back from the first record on that it could not act on', async () => {
  const { handle } = counted(() => Promise.reject(new Error('throttled')));
  const Records = [record('1', 'customer', 'creating'), record('2', 'operation', 'queued')];
  expect(await handle({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
});

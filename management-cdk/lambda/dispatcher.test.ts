import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { startAwsServer } from '@console/adapters/aws/testing/aws-server';
import { createLogService } from '@console/adapters/aws/testing/log-service';
import { createCodeBuildJobs } from '@console/adapters/codebuild/jobs';
import { createCodeBuildService } from '@console/adapters/codebuild/testing/codebuild-service';
import { creates } from '@console/adapters/contract/changes';
import { anOperation } from '@console/adapters/contract/records';
import { createMemoryStore } from '@console/adapters/memory/store';
import type { Jobs } from '@console/core/ports';
import { systemClock, ulids } from '@console/core/time';
import { expect, it } from 'vitest';
import { dispatcher, type StreamRecord } from './dispatcher.ts';

const image = (entity: string, status: string) => ({
  entity: { S: entity },
  status: { S: status },
  attempt: { N: '1' },
});

const record = (SequenceNumber: string, entity: string, status: string, before?: string): StreamRecord => ({
  eventName: before ? 'MODIFY' : 'INSERT',
  dynamodb: {
    SequenceNumber,
    NewImage: image(entity, status),
    ...(before !== undefined && { OldImage: image(entity, before) }),
  },
});

const jobs = { start: async () => ({ jobId: 'job' }) } as unknown as Jobs;

const others = {
  clock: systemClock,
  ids: ulids(),
  catalogue: { list: async () => [], get: async () => undefined },
  onBatchError(error: unknown) {
    throw error;
  },
};

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
  return { handle: dispatcher({ store, jobs, ...others, limit: 1 }), asked: () => asked };
}

it('asks once for a whole batch', async () => {
  const { handle, asked } = counted();
  const Records = [record('1', 'operation', 'queued'), record('2', 'operation', 'succeeded', 'running')];
  expect(await handle({ Records })).toEqual({ batchItemFailures: [] });
  expect(asked()).toBe(1);
});

it('asks when a batch begins or goes on, and not when it only comes on', async () => {
  const { handle, asked } = counted();
  await handle({ Records: [record('1', 'batch', 'running')] });
  await handle({ Records: [record('2', 'batch', 'running', 'paused')] });
  await handle({ Records: [record('3', 'batch', 'running', 'running')] });
  expect(asked()).toBe(2);
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

it('does not ask at once for what was returned to the queue, since there would be no machine for it now either', async () => {
  const { handle, asked } = counted();
  const returned = record('1', 'operation', 'queued', 'running');
  await handle({ Records: [returned] });
  expect(asked()).toBe(0);
});

it('asks for what lost its job, and is queued for another attempt', async () => {
  const { handle, asked } = counted();
  const lost = record('1', 'operation', 'queued', 'running');
  Object.assign(lost.dynamodb?.NewImage ?? {}, { attempt: { N: '2' } });
  await handle({ Records: [lost] });
  expect(asked()).toBe(1);
});

it('leaves an operation in the queue while CodeBuild is at the limit of the account', async () => {
  const logs = createLogService();
  const { endpoint, close } = await startAwsServer(
    createCodeBuildService({ project: 'jobs', command: 'true', limit: 0, logs }),
  );
  const settings = { region: 'eu-central-1', endpoint, credentials: { accessKeyId: 'a', secretAccessKey: 's' } };
  const codeBuild = createCodeBuildJobs({
    client: new CodeBuildClient(settings),
    logs: new CloudWatchLogsClient(settings),
    project: 'jobs',
  });
  const store = createMemoryStore();
  const operation = anOperation({ status: 'queued', startedAt: null, jobs: [] });
  await store.commit(creates('operation', [operation]));
  try {
    const handle = dispatcher({ store, jobs: codeBuild, ...others, limit: 5 });
    expect(await handle({ Records: [record('1', 'operation', 'queued')] })).toEqual({ batchItemFailures: [] });
    expect(await store.get('operation', { id: operation.id })).toMatchObject({
      status: 'queued',
      startedAt: null,
      error: null,
      jobs: [],
    });
  } finally {
    await close();
  }
});

it('hands a batch back from the first record on that it could not act on', async () => {
  const { handle } = counted(() => Promise.reject(new Error('throttled')));
  const Records = [record('1', 'customer', 'creating'), record('2', 'operation', 'queued')];
  expect(await handle({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
});

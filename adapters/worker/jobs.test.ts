import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { JobLimitReached } from '@console/core/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { createLogService } from '../aws/testing/log-service.ts';
import { streamNameOf, workerJobId } from './job-id.ts';
import { createWorkerJobs } from './jobs.ts';
import { createLogWriter } from './log-writer.ts';
import { createLambdaService } from './testing/lambda-service.ts';

const groupName = 'jobs';
const request = { operationId: '01JD0000000000000000000000', attempt: 1 };
const jobId = workerJobId(request);
const stream = { groupName, streamName: streamNameOf(jobId) ?? '' };
const seconds = 1_000;

let server: AwsServer;
let logs: CloudWatchLogsClient;
let delivered: unknown[];
beforeEach(async () => {
  const service = createLogService();
  service.createGroup(groupName);
  server = await startAwsServer(service);
  delivered = [];
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  logs = new CloudWatchLogsClient({ region: 'eu-central-1', endpoint: server.endpoint, credentials, maxAttempts: 1 });
});
afterEach(() => server.close());

const lambdaOf = () =>
  createLambdaService({ functionName: 'worker', handle: async (event) => void delivered.push(event) });

const jobsOf = (lambda = lambdaOf(), aheadMs = 0, functionName = 'worker') =>
  createWorkerJobs({
    lambda: lambda.client,
    logs,
    functionName,
    groupName,
    maxWaitMs: 60 * seconds,
    maxRunMs: 900 * seconds,
    now: () => new Date(Date.now() + aheadMs),
  });

const writer = (now?: () => Date) =>
  createLogWriter({
    logs,
    stream,
    ...(now && { now }),
    onLost: (error) => {
      throw error;
    },
  });

describe('the start of a job on the worker', () => {
  it('tells it the operation and the attempt, and nothing else', async () => {
    await jobsOf().start({ ...request, runner: 'worker' });
    await expect.poll(() => delivered).toEqual([request, request]);
  });

  it('leaves the operation in the queue while Lambda throttles, and then starts the same attempt', async () => {
    const lambda = lambdaOf();
    lambda.throttled = true;
    await expect(jobsOf(lambda).start(request)).rejects.toBeInstanceOf(JobLimitReached);
    lambda.throttled = false;
    expect(await jobsOf(lambda).start(request)).toEqual({ jobId });
    expect(lambda.requests).toBe(1);
  });

  it('is repeated while nothing of the job is seen, as the first request may be lost, and not after that', async () => {
    const lambda = lambdaOf();
    await jobsOf(lambda).start(request);
    await jobsOf(lambda).start(request);
    expect(lambda.requests).toBe(2);
    const log = writer();
    log.write('Creating acme.');
    await log.close();
    await jobsOf(lambda).start(request);
    expect(lambda.requests).toBe(2);
  });

  it('fails when there is no such function', async () => {
    await expect(jobsOf(lambdaOf(), 0, 'gone').start(request)).rejects.toThrow('Function not found: gone');
  });
});

describe('a job on the worker', () => {
  it('runs until Lambda has given up the request, when nothing of it is seen', async () => {
    await jobsOf().start(request);
    expect(await jobsOf(lambdaOf(), 50 * seconds).status(jobId)).toBe('running');
    expect(await jobsOf(lambdaOf(), 70 * seconds).status(jobId)).toBe('ended');
  });

  it('that died without a word runs until Lambda must have ended it', async () => {
    await jobsOf().start(request);
    await logs.send(putLine('Creating acme.'));
    expect(await jobsOf(lambdaOf(), 900 * seconds).status(jobId)).toBe('running');
    expect(await jobsOf(lambdaOf(), 970 * seconds).status(jobId)).toBe('ended');
    expect((await jobsOf(lambdaOf(), 970 * seconds).log(jobId)).done).toBe(false);
  });

  it('counts as ended once it was stopped, and shows that to nobody', async () => {
    await jobsOf().start(request);
    await logs.send(putLine('Creating acme.'));
    await jobsOf().stop(jobId);
    expect(await jobsOf().status(jobId)).toBe('ended');
    await expect.poll(async () => (await readAll()).done).toBe(true);
    expect((await readAll()).texts).toEqual(['Creating acme.']);
  });
});

describe('the log of a job on the worker', () => {
  it('keeps the order of its lines when the clock is set back', async () => {
    await jobsOf().start(request);
    const times = [3_000, 1_000, 2_000, 500];
    const log = writer(() => new Date(Date.UTC(2026, 10, 20) + (times.shift() ?? 0)));
    for (const line of ['one', 'two', 'three']) log.write(line);
    await log.close();
    expect((await readAll()).texts).toEqual(['one', 'two', 'three']);
  });

  it('takes more than one request can hold', async () => {
    await jobsOf().start(request);
    const log = writer();
    const lines = Array.from({ length: 12 }, (_, index) => `${index}${'x'.repeat(150_000)}`);
    for (const line of lines) log.write(line);
    await log.close();
    expect((await readAll()).texts).toEqual(lines);
  });

  it('does not keep the job from going on when it cannot be written', async () => {
    const lost: string[] = [];
    const log = createLogWriter({
      logs,
      stream: { ...stream, groupName: 'gone' },
      onLost: ({ message }) => lost.push(message),
    });
    log.write('Creating acme.');
    await log.close();
    expect(lost).toEqual(['The specified log group does not exist.']);
  });
});

const putLine = (text: string) =>
  new PutLogEventsCommand({
    logGroupName: groupName,
    logStreamName: stream.streamName,
    logEvents: [{ timestamp: Date.now(), message: `${text}\n` }],
  });

async function readAll(): Promise<{ texts: string[]; done: boolean }> {
  const texts: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await jobsOf().log(jobId, cursor);
    texts.push(...page.lines.map(({ text }) => text));
    if (page.done || page.nextCursor === cursor) return { texts, done: page.done };
    cursor = page.nextCursor;
  }
}

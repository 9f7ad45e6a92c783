import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { createLogService, type LogService } from '../aws/testing/log-service.ts';
import { readLogTail } from './log-tail.ts';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const group = '/customers/acme';
let server: AwsServer;
let logs: LogService;
let client: CloudWatchLogsClient;

beforeEach(async () => {
  logs = createLogService();
  logs.createGroup(group);
  server = await startAwsServer(logs);
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  client = new CloudWatchLogsClient({ region: 'eu-central-1', endpoint: server.endpoint, credentials });
});
afterEach(() => server.close());

const print = (task: string, timestamp: number, ...messages: string[]) =>
  logs.put(
    group,
    `app/app/${task}`,
    messages.map((message) => ({ timestamp, message })),
  );
const read = async (cursor?: string) => {
  const page = await readLogTail(client, group, cursor, now);
  return { cursor: page.nextCursor, texts: page.lines.map(({ text }) => text) };
};

describe('the log of several tasks on CloudWatch', () => {
  it('names the process of a line, unless it is the one that serves requests', async () => {
    print('a', now, 'a 1');
    logs.put(group, 'worker/app/b', [{ timestamp: now + 1, message: 'b 1' }]);
    expect((await read()).texts).toEqual(['a 1', '[worker] b 1']);
  });

  it('returns a line that arrives after later ones of another task', async () => {
    print('a', now - 5_000, 'a 1');
    const first = await read();
    expect(first.texts).toEqual(['a 1']);
    print('b', now - 9_000, 'b 1');
    print('a', now - 4_000, 'a 2');
    const second = await read(first.cursor);
    expect(second.texts).toEqual(['b 1', 'a 2']);
    print('b', now - 8_000, 'b 2');
    const third = await read(second.cursor);
    expect(third.texts).toEqual(['b 2']);
    expect((await read(third.cursor)).texts).toEqual([]);
  });

  it('returns each line once when tasks print at the same time', async () => {
    print('a', now, 'a 1');
    print('b', now, 'b 1');
    const first = await read();
    print('a', now, 'a 2', 'a 3');
    print('c', now, 'c 1');
    const second = await read(first.cursor);
    expect(second.texts.toSorted()).toEqual(['a 2', 'a 3', 'c 1']);
    print('b', now, 'b 2');
    expect((await read(second.cursor)).texts).toEqual(['b 2']);
  });

  it('forgets tasks that have ended, and returns none of their lines again', async () => {
    print('old', now - 120_000, 'old 1', 'old 2');
    const first = await read();
    print('new', now, 'new 1');
    const second = await read(first.cursor);
    expect(second.texts).toEqual(['new 1']);
    expect(second.cursor.split('.')).toHaveLength(2);
    expect((await read(second.cursor)).texts).toEqual([]);
  });
});

describe('the last lines on CloudWatch', () => {
  it('may be old ones', async () => {
    print('a', now - 20 * 24 * 3_600_000, 'long ago');
    expect((await read()).texts).toEqual(['long ago']);
  });

  it('are the last ones also after many others', async () => {
    const many = Array.from({ length: 12_000 }, (_, index) => `old ${index}`);
    print('a', now - 3_000_000, ...many);
    print('a', now - 1_000, 'new');
    expect((await read()).texts.slice(-2)).toEqual(['old 11999', 'new']);
  });
});

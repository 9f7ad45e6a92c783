import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { limits } from '../../limits.ts';
import { readStream } from '../../streams/reader.ts';
import type { StreamRecord } from '../../streams/record.ts';
import { storedName } from '../endpoint/dynamodb/table-name.ts';
import type { Message } from '../queues/queue.ts';
import type { Queues } from '../queues/queues.ts';
import type { Functions } from './functions.ts';
import type { InvokeResult } from './invocation.ts';
import { failuresIn, handleRecords } from './stream-batches.ts';

export interface EventSource {
  id: string;
  region: string;
  /** ARN of the stream of a table, or of a queue. */
  source: string;
  /** ARN of the function. */
  target: string;
  batchSize: number;
  /** Whether a function tells which records it has failed with. */
  reportsFailures: boolean;
  /** Of a stream: whether a batch that fails is halved. */
  bisects: boolean;
  /** Of a stream. @default a batch is tried for ever */
  retries?: number | undefined;
  /** ARN of the queue for records that a function goes on failing with. */
  onFailure?: string | undefined;
  /** Whether a stream is read from its start, the first time. */
  fromStart: boolean;
}

interface EventSourcesOptions {
  dir: string;
  functions: Pick<Functions, 'invoke'>;
  queues: Queues;
  streams: () => Promise<DynamoDBStreamsClient>;
  log: (message: string) => void;
}

interface Running {
  stop(): Promise<void>;
}

/** Reads streams and queues for functions, as Lambda does. */
export class EventSources {
  private readonly running = new Map<string, Running>();

  constructor(private readonly options: EventSourcesOptions) {}

  async start(source: EventSource): Promise<void> {
    await this.stop(source.id);
    const isQueue = source.source.includes(':sqs:');
    this.running.set(source.id, isQueue ? this.pollQueue(source) : await this.followStream(source));
  }

  async stop(id: string): Promise<void> {
    const known = this.running.get(id);
    this.running.delete(id);
    await known?.stop();
  }

  /** It does not go on where it was when it is made again. */
  async remove(id: string): Promise<void> {
    await this.stop(id);
    rmSync(this.checkpoint(id), { force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.keys()].map((id) => this.stop(id)));
  }

  private async followStream(source: EventSource): Promise<Running> {
    const { functions, log } = this.options;
    const pause = stoppablePause();
    mkdirSync(this.options.dir, { recursive: true, mode: 0o700 });
    const [, table = ''] = /:table\/([^/]+)\/stream\//.exec(source.source) ?? [];
    const reader = readStream({
      client: await this.options.streams(),
      table: storedName(source.region, table),
      checkpointFile: this.checkpoint(source.id),
      batchSize: source.batchSize,
      log: (message) => log(`${table}: ${message}`),
      from: source.fromStart ? 'start' : 'end',
      onRecords: (records) =>
        handleRecords(
          records.map((record) => ({ ...asEvent(record), eventSourceARN: source.source, awsRegion: source.region })),
          {
            ...source,
            invoke: (Records) => functions.invoke(source.target, JSON.stringify({ Records })),
            wait: (attempt) =>
              pause.wait(Math.min(limits.events.firstRetryMs * 2 ** attempt, limits.events.longestRetryMs)),
            onDropped: (some) => this.drop(source, some),
            stopping: () => pause.closed,
          },
        ),
    });
    return {
      async stop() {
        pause.close();
        await reader.stop();
      },
    };
  }

  private drop({ source, target, onFailure }: EventSource, records: readonly StreamRecord[]): void {
    const [first, last] = [records[0], records.at(-1)].map((record) => record?.dynamodb.SequenceNumber);
    const body = JSON.stringify({
      requestContext: { functionArn: target, condition: 'RetryAttemptsExhausted' },
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        startSequenceNumber: first,
        endSequenceNumber: last,
        batchSize: records.length,
        streamArn: source,
      },
    });
    if (onFailure !== undefined && this.options.queues.send(onFailure, body)) return;
    this.options.log(`${target} goes on failing with ${records.length} changes of ${source}, which are dropped.`);
  }

  private pollQueue(source: EventSource): Running {
    let stopped = false;
    const follow = async () => {
      while (!stopped) {
        const queue = this.options.queues.get(source.source);
        const messages = (await queue?.receiveWithin(limits.events.pollMs, source.batchSize)) ?? [];
        if (stopped) return;
        if (!queue) await new Promise((resolve) => setTimeout(resolve, limits.events.pollMs));
        if (messages.length > 0) await this.handle(source, messages).catch(() => {});
      }
    };
    const ended = follow();
    return {
      stop: async () => {
        stopped = true;
        await ended;
      },
    };
  }

  private async handle(source: EventSource, messages: readonly Message[]): Promise<void> {
    const Records = messages.map((message) => recordOf(source, message));
    const result = await this.options.functions.invoke(source.target, JSON.stringify({ Records }));
    assertTaken(result);
    const failed = source.reportsFailures ? (failuresIn(result) ?? messages.map(({ id }) => id)) : [];
    const queue = this.options.queues.get(source.source);
    for (const { id, receipt } of messages) if (receipt !== undefined && !failed.includes(id)) queue?.delete(receipt);
  }

  private checkpoint(id: string): string {
    return join(this.options.dir, `${id}.json`);
  }
}

function assertTaken({ functionError, payload }: InvokeResult): void {
  if (functionError) throw new Error(payload);
}

function stoppablePause() {
  const ending = new AbortController();
  return {
    get closed() {
      return ending.signal.aborted;
    },
    wait: async (milliseconds: number) => {
      await delay(milliseconds, undefined, { signal: ending.signal }).catch(() => {});
    },
    close: () => ending.abort(),
  };
}

/** Binary values are bytes in the client, and base64 in an event. */
const asEvent = (record: StreamRecord): StreamRecord =>
  JSON.parse(
    JSON.stringify(record, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  ) as StreamRecord;

const recordOf = ({ source, region }: EventSource, message: Message) => ({
  messageId: message.id,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: { ApproximateReceiveCount: String(message.receives), SentTimestamp: String(message.sentAt) },
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue },
    ]),
  ),
  eventSource: 'aws:sqs',
  eventSourceARN: source,
  awsRegion: region,
});

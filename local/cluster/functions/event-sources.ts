import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { limits } from '../../limits.ts';
import { readStream, type StreamReader } from '../../streams/reader.ts';
import type { StreamRecord } from '../../streams/record.ts';
import { storedName } from '../endpoint/dynamodb/table-name.ts';
import type { Message } from '../queues/queue.ts';
import type { Queues } from '../queues/queues.ts';
import type { Functions } from './functions.ts';
import type { InvokeResult } from './invocation.ts';

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
    mkdirSync(this.options.dir, { recursive: true, mode: 0o700 });
    const [, table = ''] = /:table\/([^/]+)\/stream\//.exec(source.source) ?? [];
    const reader: StreamReader = readStream({
      client: await this.options.streams(),
      table: storedName(source.region, table),
      checkpointFile: this.checkpoint(source.id),
      batchSize: source.batchSize,
      log: (message) => log(`${table}: ${message}`),
      onRecords: async (records) => {
        const Records = records.map((record) => ({
          ...asEvent(record),
          eventSourceARN: source.source,
          awsRegion: source.region,
        }));
        assertTaken(await functions.invoke(source.target, JSON.stringify({ Records })));
      },
    });
    return reader;
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
    const failed = source.reportsFailures ? failedIn(result) : new Set<string>();
    const queue = this.options.queues.get(source.source);
    for (const { id, receipt } of messages) if (receipt !== undefined && !failed.has(id)) queue?.delete(receipt);
  }

  private checkpoint(id: string): string {
    return join(this.options.dir, `${id}.json`);
  }
}

function assertTaken({ functionError, payload }: InvokeResult): void {
  if (functionError) throw new Error(payload);
}

function failedIn({ payload }: InvokeResult): Set<string> {
  const answer = JSON.parse(payload) as { batchItemFailures?: { itemIdentifier: string }[] } | null;
  return new Set(answer?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier));
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

import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { limits } from '../limits.ts';
import { type Checkpoint, checkpointIn, noCheckpoint, type Position } from './checkpoint.ts';
import { deliver, type OnRecords } from './delivery.ts';
import { createPause } from './pause.ts';
import { openShards, readShard, type Shard } from './shard.ts';

export interface StreamReaderOptions {
  client: DynamoDBStreamsClient;
  table: string;
  onRecords: OnRecords;
  /** Where the position is saved, to resume from after a restart. @default it starts with new records */
  checkpointFile?: string;
  /** Where it begins without a position. @default the end */
  from?: 'start' | 'end';
  log: (message: string) => void;
  /** Between two reads of a stream without new records. @default limits.stream.pollMs */
  pollMs?: number;
  /** The most records in one delivery. @default limits.stream.batchRecords */
  batchSize?: number;
}

export interface StreamReader {
  /** Resolves once the stream is open: records written from then on are read. */
  ready: Promise<void>;
  /** Reads the stream now. */
  readNow(): void;
  /** Resolves when the last delivery has finished. */
  stop(): Promise<void>;
}

const expired = 'ExpiredIteratorException';

/** After these errors the position is useless: the reconciler handles the records that were missed. */
const lostPosition = new Set(['TrimmedDataAccessException', 'ResourceNotFoundException', 'ValidationException']);

/**
 * Reads the stream of a table in dynoxide, which always has one shard, across restarts of both sides.
 * Every record is delivered at least once and in order, unless it was trimmed or its handler kept failing.
 */
export function readStream(options: StreamReaderOptions): StreamReader {
  const {
    client,
    table,
    onRecords,
    log,
    pollMs = limits.stream.pollMs,
    batchSize = limits.stream.batchRecords,
  } = options;
  const checkpoint: Checkpoint = options.checkpointFile ? checkpointIn(options.checkpointFile) : noCheckpoint;
  const pause = createPause();
  let position: Position | undefined = checkpoint.load();
  let shards: Shard[] = [];
  let stopped = false;
  let opened = () => {};
  const ready = new Promise<void>((resolve) => {
    opened = resolve;
  });

  const open = async () => {
    shards = await openShards(client, table, position, options.from);
    opened();
  };

  const advance = async (shard: Shard): Promise<number> => {
    const { records, iterator } = await readShard(client, shard, batchSize);
    const last = records.at(-1);
    if (last) {
      await deliver(records, { onRecords, log, wait: pause.wait, stopping: () => stopped });
      const known = position?.streamArn === shard.streamArn ? position.sequenceNumbers : {};
      position = {
        streamArn: shard.streamArn,
        sequenceNumbers: { ...known, [shard.id]: last.dynamodb.SequenceNumber },
      };
      await checkpoint.save(position);
    }
    if (iterator) shard.iterator = iterator;
    else shards = [];
    return records.length;
  };

  const readShards = async (): Promise<number> => {
    if (shards.length === 0) await open();
    const counts = await Promise.all(shards.map(advance));
    return counts.reduce((sum, count) => sum + count, 0);
  };

  const follow = async () => {
    let failures = 0;
    while (!stopped) {
      try {
        const found = await readShards();
        if (failures > 0) log('The stream of the table can be read again.');
        failures = 0;
        if (found === 0) await pause.wait(pollMs);
      } catch (error) {
        failures += 1;
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        if (failures === 1) log(`The stream of the table cannot be read: ${message || name}. Trying again.`);
        if (lostPosition.has(name)) position = undefined;
        if (lostPosition.has(name) || name === expired) shards = [];
        await pause.wait(Math.min(limits.stream.longestDelayMs, pollMs * failures));
      }
    }
  };

  const ended = follow();
  return {
    ready,
    readNow: pause.interrupt,
    async stop() {
      stopped = true;
      pause.close();
      await ended;
    },
  };
}

import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { Position } from './checkpoint.ts';
import { asLambdaRecord, type StreamRecord } from './record.ts';

/** One shard of a stream, and the position of the reader in it. */
export interface Shard {
  streamArn: string;
  id: string;
  iterator: string;
}

/** The shards of the table's stream, each with an iterator at `position`, or else at the start or end of the stream. */
export async function openShards(
  client: DynamoDBStreamsClient,
  table: string,
  position: Position | undefined,
  otherwise: 'start' | 'end' = 'end',
): Promise<Shard[]> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const streamArn = Streams.at(-1)?.StreamArn;
  if (!streamArn) throw new Error(`The table ${table} has no stream.`);
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const known = position?.streamArn === streamArn ? position.sequenceNumbers : {};
  const ids = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
  const shards = ids.map(async (id) => ({
    streamArn,
    id,
    iterator: await iteratorOf(client, { streamArn, shard: id, last: known[id], otherwise }),
  }));
  return Promise.all(shards);
}

interface Place {
  streamArn: string;
  shard: string;
  last: string | undefined;
  otherwise: 'start' | 'end';
}

async function iteratorOf(client: DynamoDBStreamsClient, { streamArn, shard, last, otherwise }: Place) {
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shard,
      ...(last === undefined
        ? { ShardIteratorType: otherwise === 'start' ? 'TRIM_HORIZON' : 'LATEST' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last }),
    }),
  );
  if (!ShardIterator) throw new Error(`There is no iterator for the shard ${shard}.`);
  return ShardIterator;
}

/** The records after the shard's iterator, and the next iterator; there is none at the end of a closed shard. */
export async function readShard(
  client: DynamoDBStreamsClient,
  shard: Shard,
  limit: number,
): Promise<{ records: StreamRecord[]; iterator: string | undefined }> {
  const response = await client.send(new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: limit }));
  return {
    records: (response.Records ?? []).map((record) => asLambdaRecord(record, shard.streamArn)),
    iterator: response.NextShardIterator,
  };
}

import { DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand, type DynamoDBStreamsClient, type Shard } from '@aws-sdk/client-dynamodb-streams';
import { notFound } from '@console/core/errors';
import { callAws } from '../aws/failure.ts';

/** @throws DomainError not-found when there is no table, or it keeps no stream of whole items */
export async function streamOf(client: DynamoDBClient, table: string): Promise<string> {
  const described = await callAws('DynamoDB', () => client.send(new DescribeTableCommand({ TableName: table }))).catch(
    (error: unknown) => {
      throw error instanceof ResourceNotFoundException ? notFound(`The table ${table}`, table) : error;
    },
  );
  const { LatestStreamArn, StreamSpecification } = described.Table ?? {};
  if (LatestStreamArn && StreamSpecification?.StreamViewType === 'NEW_AND_OLD_IMAGES') return LatestStreamArn;
  throw notFound(`A stream of the whole items of the table ${table}`, table);
}

/** All shards of the stream, each after the one that it came from. */
export async function shardsOf(client: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const command = new DescribeStreamCommand({ StreamArn, ExclusiveStartShardId: from });
    const { StreamDescription } = await callAws('DynamoDB Streams', () => client.send(command));
    shards.push(...(StreamDescription?.Shards ?? []));
    from = StreamDescription?.LastEvaluatedShardId;
  } while (from);
  return parentsFirst(shards);
}

function parentsFirst(shards: readonly Shard[]): Shard[] {
  const byId = new Map(shards.map((shard) => [shard.ShardId, shard]));
  const ordered = new Set<Shard>();
  const add = (shard: Shard | undefined): void => {
    if (!shard || ordered.has(shard)) return;
    add(byId.get(shard.ParentShardId));
    ordered.add(shard);
  };
  for (const shard of shards) add(shard);
  return [...ordered];
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type _Record as ChangeRecord,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { TenantTable } from '@console/core/ports';
import { isOfTenant, revisionAttribute } from '@console/core/tenants/keys';
import { callAws } from '../aws/failure.ts';
import type { Item } from './guarded-write.ts';
import { shardsOf, streamOf } from './stream-shards.ts';

export interface Change {
  before: Item | undefined;
  after: Item | undefined;
}

/** The changes of one tenant in the stream of a table, in the order of the changes of each item. */
export interface ChangeLog {
  /** Those since the last call. */
  next(): Promise<Change[]>;
  /** Whether the table has had the item in this revision or a later one, as far as the log was read. */
  hasHad(item: Item): boolean;
}

/** Clocks of services may differ by this much, in ms. */
const clockSkewMs = 60_000;

export const revisionOf = (item: Item): number => Number(item[revisionAttribute]?.N ?? 0);
const keyOf = ({ PK, SK }: Item) => `${PK?.S} ${SK?.S}`;

export function openChangeLog(
  { table, streams }: { table: DynamoDBClient; streams: DynamoDBStreamsClient },
  of: TenantTable,
  since: Date,
): ChangeLog {
  /** Where the reading of a shard has come to; `ended`: it has no more records, now or later. */
  const positions = new Map<string, string | 'ended'>();
  const latest = new Map<string, number>();
  const earliest = since.getTime() - clockSkewMs;
  const call = <T>(send: () => Promise<T>) => callAws('DynamoDB Streams', send);

  const isWanted = ({ dynamodb }: ChangeRecord) =>
    isOfTenant(dynamodb?.Keys?.PK?.S ?? '', of.tenantId) &&
    (dynamodb?.ApproximateCreationDateTime?.getTime() ?? earliest) >= earliest;

  function changeOf({ dynamodb }: ChangeRecord): Change {
    const [before, after] = [dynamodb?.OldImage, dynamodb?.NewImage] as [Item | undefined, Item | undefined];
    for (const item of [before, after]) {
      if (item) latest.set(keyOf(item), Math.max(latest.get(keyOf(item)) ?? 0, revisionOf(item)));
    }
    return { before, after };
  }

  async function readShard(StreamArn: string, ShardId: string): Promise<Change[]> {
    const position = positions.get(ShardId);
    if (position === 'ended') return [];
    const start = new GetShardIteratorCommand({
      StreamArn,
      ShardId,
      ...(position === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
    });
    const changes: Change[] = [];
    let iterator = (await call(() => streams.send(start))).ShardIterator;
    while (iterator) {
      const page = new GetRecordsCommand({ ShardIterator: iterator });
      const { Records = [], NextShardIterator } = await call(() => streams.send(page));
      changes.push(...Records.filter(isWanted).map(changeOf));
      const last = Records.at(-1)?.dynamodb?.SequenceNumber;
      if (last !== undefined) positions.set(ShardId, last);
      if (NextShardIterator === undefined) positions.set(ShardId, 'ended');
      if (Records.length === 0) break;
      iterator = NextShardIterator;
    }
    return changes;
  }

  return {
    async next() {
      const stream = await streamOf(table, of.table);
      const changes: Change[] = [];
      for (const { ShardId = '' } of await shardsOf(streams, stream))
        changes.push(...(await readShard(stream, ShardId)));
      return changes;
    },
    hasHad: (item) => revisionOf(item) > 0 && (latest.get(keyOf(item)) ?? 0) >= revisionOf(item),
  };
}

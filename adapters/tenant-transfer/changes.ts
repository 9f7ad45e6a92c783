import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ChangeReader } from '@console/core/ports';
import type { Change, ChangeLog } from './change-log.ts';
import { deleteUnlessLater, putUnlessLater } from './guarded-write.ts';

/** One of two tables that are kept alike. */
export interface Side {
  client: DynamoDBClient;
  table: string;
  log: ChangeLog;
}

/**
 * What a table has had before, and was overwritten or deleted there, is not written to it again: an item that is deleted
 * in one table does not come back from the other.
 */
async function apply(changes: readonly Change[], { client, table, log }: Side): Promise<number> {
  let applied = 0;
  for (const { before, after } of changes) {
    if (after) applied += !log.hasHad(after) && (await putUnlessLater(client, table, after)) ? 1 : 0;
    else if (before) applied += (await deleteUnlessLater(client, table, before)) ? 1 : 0;
  }
  return applied;
}

export function replayBetween(from: Side, to: Side): ChangeReader {
  const read = async () => {
    const there = await to.log.next();
    return { here: await from.log.next(), there };
  };
  return {
    async replay() {
      const { here } = await read();
      return apply(here, to);
    },
    async replayBothWays() {
      const { here, there } = await read();
      return (await apply(here, to)) + (await apply(there, from));
    },
  };
}

import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { TenantTable, TenantTransfer } from '@console/core/ports';
import { type AwsAccess, clientSettings, clientsByRegion } from '../aws/access.ts';
import { scanTenant } from '../tenant-data/scan.ts';
import { createTenantData, dynamoClients } from '../tenant-data/tenant-data.ts';
import { openChangeLog } from './change-log.ts';
import { replayBetween, type Side } from './changes.ts';
import { compareTables } from './compare.ts';
import { type Item, putUnlessLater } from './guarded-write.ts';
import { streamOf } from './stream-shards.ts';

/** Writes at the same time. */
const atOnce = 32;

/** Takes the items of tenants from one table of the cluster account to another. */
export function createTenantTransfer(access: AwsAccess = {}): TenantTransfer {
  const clientOf = dynamoClients(access);
  const streamsOf = clientsByRegion(
    (region) => new DynamoDBStreamsClient({ ...clientSettings(region, access), maxAttempts: 12 }),
  );
  const data = createTenantData(access);
  return {
    demandStream: async ({ region, table }) => void (await streamOf(clientOf(region), table)),
    async copy({ from, to }, onProgress) {
      const target = clientOf(to.region);
      let copied = 0;
      for await (const page of scanTenant(clientOf(from.region), from, 'all')) {
        await inParallel(page, (item) => putUnlessLater(target, to.table, item));
        copied += page.length;
        onProgress?.(copied);
      }
      return copied;
    },
    changes({ from, to }, since) {
      const sideOf = (of: TenantTable): Side => {
        const client = clientOf(of.region);
        const log = openChangeLog({ table: client, streams: streamsOf(of.region) }, of, since);
        return { client, table: of.table, log };
      };
      return replayBetween(sideOf(from), sideOf(to));
    },
    compare: (transfer, settled) => compareTables(data, transfer, settled),
  };
}

async function inParallel(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ItemKey, TenantTransfer, Transfer } from '@console/core/ports';
import { checksumOfItems, itemDigest } from '@console/core/tenants/checksum';
import { movePartition } from '@console/core/tenants/keys';
import type { AwsAccess } from '../aws/access.ts';
import { toJson } from '../tenant-data/item-json.ts';
import { scanTenant } from '../tenant-data/scan.ts';
import { createTenantData, dynamoClients } from '../tenant-data/tenant-data.ts';
import { compareTables } from './compare.ts';
import { readFence, writeFence } from './fence.ts';
import { itemsByKey, keyOfItem, keyText } from './items-by-key.ts';
import { readJournal, removeEntries } from './journal.ts';
import { claimTarget, type Item, type Wanted, writeToTarget } from './target-writer.ts';

/** Takes the items of tenants from one table of the cluster account to another. */
export function createTenantTransfer(access: AwsAccess = {}): TenantTransfer {
  const clientOf = dynamoClients(access);
  const data = createTenantData(access);
  return {
    fence: (of) => readFence(clientOf(of.from.region), of),
    async setFence(of, state) {
      const client = clientOf(of.from.region);
      await writeFence(client, of, state);
      if (state === 'ended') await removeEntries(client, of, (await readJournal(client, of)).entries);
    },
    setMoved: (transfer) => writeFence(clientOf(transfer.from.region), transfer, 'moved', transfer.to.table),
    async prepare(transfer) {
      const client = clientOf(transfer.to.region);
      await claimTarget(client, transfer);
      const ownPosts = movePartition(transfer.to.tenantId, transfer.fence, '');
      for await (const page of scanTenant(client, transfer.to, 'keys', { withMove: true })) {
        const old = page.map(keyOfItem).filter(({ PK }) => !PK.startsWith(ownPosts));
        const wanted = old.map((remove) => ({ remove }));
        await writeToTarget(client, transfer, wanted);
      }
    },
    async copy(transfer, onProgress) {
      const target = clientOf(transfer.to.region);
      let copied = 0;
      for await (const page of scanTenant(clientOf(transfer.from.region), transfer.from, 'all')) {
        const wanted = page.map((put) => ({ put }));
        await writeToTarget(target, transfer, wanted);
        copied += page.length;
        onProgress?.(copied);
      }
      return copied;
    },
    async catchUp(transfer) {
      const source = clientOf(transfer.from.region);
      const { written, entries } = await readJournal(source, transfer);
      const now = await itemsByKey(source, transfer.from.table, written);
      const wanted = written.map((key) => asIn(now, key));
      await writeToTarget(clientOf(transfer.to.region), transfer, wanted);
      await removeEntries(source, transfer, entries);
      return written.length;
    },
    compare: (transfer) => compareTables(data, transfer),
    align: (transfer, keys) => align(clientOf(transfer.from.region), clientOf(transfer.to.region), transfer, keys),
    async checksum(of) {
      const sum = checksumOfItems();
      for await (const page of data.pages(of)) sum.add(page);
      return sum.result();
    },
  };
}

const asIn = (items: Map<string, Item>, key: ItemKey): Wanted => {
  const item = items.get(keyText(key));
  return item ? { put: item } : { remove: key };
};

const digestIn = (items: Map<string, Item>, key: ItemKey): string | undefined => {
  const item = items.get(keyText(key));
  return item && itemDigest(toJson(item));
};

async function align(source: DynamoDBClient, target: DynamoDBClient, transfer: Transfer, keys: readonly ItemKey[]) {
  // The other table first: what is written to the first one in between makes a difference, and is taken over again.
  const there = await itemsByKey(target, transfer.to.table, keys);
  const here = await itemsByKey(source, transfer.from.table, keys);
  const different = keys.filter((key) => digestIn(here, key) !== digestIn(there, key));
  const wanted = different.map((key) => asIn(here, key));
  await writeToTarget(target, transfer, wanted);
  return different;
}

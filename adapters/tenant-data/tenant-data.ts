import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DomainError } from '@console/core/errors';
import type { ItemsByKind, TenantData } from '@console/core/ports';
import { isOfMove, kindOf } from '@console/core/tenants/keys';
import { type AwsAccess, clientSettings, clientsByRegion } from '../aws/access.ts';
import { toJson } from './item-json.ts';
import { scanTenant } from './scan.ts';
import { writeBatches } from './write-batches.ts';

/** The SDK waits and tries again while a table has no capacity left. */
const maxAttempts = 12;
/** An application that goes on writing would keep an erasure from ever ending. */
const mostPasses = 10;

export const dynamoClients = (access: AwsAccess) =>
  clientsByRegion((region) => new DynamoDBClient({ ...clientSettings(region, access), maxAttempts }));

/** The items of tenants in the tables of the cluster account. */
export function createTenantData(access: AwsAccess = {}): TenantData {
  const clientOf = dynamoClients(access);
  const data: TenantData = {
    async count(of) {
      const kinds: ItemsByKind = {};
      try {
        for await (const page of scanTenant(clientOf(of.region), of, 'keys')) tally(kinds, page);
      } catch (error) {
        if (error instanceof DomainError && error.kind === 'not-found') return undefined;
        throw error;
      }
      return kinds;
    },
    async *pages(of) {
      for await (const page of scanTenant(clientOf(of.region), of, 'all')) yield page.map(toJson);
    },
    async erase(of, onProgress) {
      const client = clientOf(of.region);
      const start = performance.now();
      const deleted: ItemsByKind = {};
      for (let pass = 0; pass < mostPasses; pass += 1) {
        let found = 0;
        for await (const page of scanTenant(client, of, 'keys', { withMove: true })) {
          await writeBatches(
            client,
            of.table,
            page.map((Key) => ({ DeleteRequest: { Key } })),
          );
          tally(deleted, page);
          found += page.length;
          onProgress?.(Object.values(deleted).reduce((sum, count) => sum + count, 0));
        }
        if (found === 0) return { table: of.table, deleted, left: 0, tookMs: Math.round(performance.now() - start) };
      }
      throw new DomainError('unavailable', 'tenant-is-written', `Something goes on writing to the table ${of.table}.`);
    },
  };
  return data;
}

function tally(kinds: ItemsByKind, page: Record<string, AttributeValue>[]): void {
  for (const { PK, SK } of page) {
    if (isOfMove(PK?.S ?? '')) continue;
    const kind = kindOf(SK?.S ?? '');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
}

import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { addUsage, noUsage, type UsageDay, usageUnits } from '@console/core/contract/usage';
import type { TenantUsage } from '@console/core/ports';
import { tenantPartition } from '@console/core/tenants/keys';
import type { AwsAccess } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';
import { dynamoClients } from '../tenant-data/tenant-data.ts';

/** Queries at the same time. */
const atOnce = 8;

/** Reads the table of the meter: `TENANT#<id>#DAY#<day>` / `HOUR#<hour>`. */
export function createTenantUsage(access: AwsAccess = {}): TenantUsage {
  const clientOf = dynamoClients(access);

  async function readDay(of: Parameters<TenantUsage['read']>[0], day: string): Promise<UsageDay> {
    let counts = noUsage;
    let from: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const command = new QueryCommand({
        TableName: of.table,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :hour)',
        ExpressionAttributeNames: { '#pk': 'PK', '#sk': 'SK' },
        ExpressionAttributeValues: {
          ':pk': { S: `${tenantPartition(of.tenantId)}#DAY#${day}` },
          ':hour': { S: 'HOUR#' },
        },
        ExclusiveStartKey: from,
      });
      const page = await callAws('DynamoDB', () => clientOf(of.region).send(command));
      for (const item of page.Items ?? []) {
        const hour = Object.fromEntries(usageUnits.map((unit) => [unit, Number(item[unit]?.N ?? 0)]));
        counts = addUsage(counts, hour);
      }
      from = page.LastEvaluatedKey;
    } while (from);
    return { day, ...counts };
  }

  return {
    async read(of, days) {
      const read = new Map<string, UsageDay>();
      const left = days.values();
      const work = async () => {
        for (const day of left) read.set(day, await readDay(of, day));
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return days.map((day) => read.get(day) ?? { day, ...noUsage });
    },
  };
}

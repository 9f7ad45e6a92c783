import {
  type AttributeValue,
  type DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { notFound } from '@console/core/errors';
import type { TenantTable } from '@console/core/ports';
import { isOfMove, tenantPartition } from '@console/core/tenants/keys';
import { callAws } from '../aws/failure.ts';

type Item = Record<string, AttributeValue>;

export type Attributes = 'all' | 'keys';

/**
 * The items of a tenant, page by page. An index would miss those that have no attributes of it, and a query needs the
 * whole partition key: so the whole table is read, consistently. `withMove`: also what a move keeps beside them.
 */
export async function* scanTenant(
  client: DynamoDBClient,
  { table, tenantId }: TenantTable,
  attributes: Attributes,
  { withMove = false }: { withMove?: boolean } = {},
): AsyncGenerator<Item[]> {
  let from: Item | undefined;
  do {
    const command = new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      ExclusiveStartKey: from,
      FilterExpression: '#pk = :pk OR begins_with(#pk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'PK', ...(attributes === 'keys' && { '#sk': 'SK' }) },
      ExpressionAttributeValues: {
        ':pk': { S: tenantPartition(tenantId) },
        ':prefix': { S: `${tenantPartition(tenantId)}#` },
      },
      ...(attributes === 'keys' && { ProjectionExpression: '#pk, #sk' }),
    });
    const { Items = [], LastEvaluatedKey } = await callAws('DynamoDB', () => client.send(command)).catch(
      (error: unknown) => {
        throw error instanceof ResourceNotFoundException ? notFound(`The table ${table}`, table) : error;
      },
    );
    const found = withMove ? Items : Items.filter(({ PK }) => !isOfMove(PK?.S ?? ''));
    if (found.length > 0) yield found;
    from = LastEvaluatedKey;
  } while (from);
}

import { z } from 'zod';
import { dynamodbTarget, type TenantDatabase } from './dynoxide.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const indexes = z.array(z.object({ IndexName: z.string(), KeySchema: keySchema })).default([]);
const answer = z.object({
  Table: z.object({ KeySchema: keySchema, GlobalSecondaryIndexes: indexes, LocalSecondaryIndexes: indexes }),
});

/** The names of partition keys: of a table, and of each of its indexes. */
export interface PartitionKeys {
  table: string;
  indexes: ReadonlyMap<string, string>;
}

/** The partition keys of tables, as the database has them. */
export class KeySchemas {
  private readonly known = new Map<string, PartitionKeys>();

  constructor(private readonly database: TenantDatabase) {}

  /** Undefined when there is no such table. */
  async of(storedTable: string): Promise<PartitionKeys | undefined> {
    const known = this.known.get(storedTable);
    if (known) return known;
    const { status, text } = await this.database.call(dynamodbTarget('DescribeTable'), { TableName: storedTable });
    if (status !== 200) return undefined;
    const { KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = answer.parse(JSON.parse(text)).Table;
    const all = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes];
    const found: PartitionKeys = {
      table: partitionKey(KeySchema),
      indexes: new Map(all.map((index) => [index.IndexName, partitionKey(index.KeySchema)])),
    };
    this.known.set(storedTable, found);
    return found;
  }

  /** The table has changed, or is gone. */
  forget(storedTable: string): void {
    this.known.delete(storedTable);
  }
}

const partitionKey = (schema: z.output<typeof keySchema>): string =>
  schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { dynamodbTarget, type TenantDatabase } from '../endpoint/dynamodb/dynoxide.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const throughput = z.object({ ReadCapacityUnits: z.number(), WriteCapacityUnits: z.number() }).optional();
const index = z.object({
  IndexName: z.string(),
  IndexStatus: z.string().optional(),
  KeySchema: keySchema,
  ProvisionedThroughput: throughput,
});
const description = z.object({
  TableId: z.string(),
  TableArn: z.string(),
  TableStatus: z.string(),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).default([]),
  LocalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
  BillingModeSummary: z.object({ BillingMode: z.string() }).optional(),
  ProvisionedThroughput: throughput,
  StreamSpecification: z.object({ StreamEnabled: z.boolean(), StreamViewType: z.string().optional() }).optional(),
  LatestStreamArn: z.string().optional(),
  DeletionProtectionEnabled: z.boolean().default(false),
});
export type TableDescription = z.output<typeof description>;

const failure = z.object({ __type: z.string(), message: z.string().optional(), Message: z.string().optional() });
const pollMs = 20;

class Refused extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** One table of the database. Each call throws an Error with DynamoDB's own reason. */
export class TableClient {
  constructor(
    private readonly database: TenantDatabase,
    /** As the database has it. */
    readonly name: string,
  ) {}

  async describe(): Promise<TableDescription | undefined> {
    const found = await this.unlessMissing('DescribeTable', {});
    return found === undefined ? undefined : z.object({ Table: description }).parse(found).Table;
  }

  async create(input: object): Promise<void> {
    await this.call('CreateTable', input);
  }

  async update(input: object): Promise<void> {
    await this.call('UpdateTable', input);
    await this.untilActive();
  }

  /** @throws Error when it is protected */
  async remove(): Promise<void> {
    await this.unlessMissing('DeleteTable', {});
    while ((await this.describe()) !== undefined) await delay(pollMs);
  }

  async untilActive(): Promise<TableDescription> {
    for (;;) {
      const found = await this.describe();
      if (!found) throw new Error(`There is no table ${this.name}`);
      const statuses = [found.TableStatus, ...found.GlobalSecondaryIndexes.map((one) => one.IndexStatus ?? 'ACTIVE')];
      if (statuses.every((status) => status === 'ACTIVE')) return found;
      await delay(pollMs);
    }
  }

  /** The attribute with the time at which an item ends; undefined when there is none. */
  async timeToLive(): Promise<string | undefined> {
    const shape = z.object({
      TimeToLiveDescription: z.object({ TimeToLiveStatus: z.string(), AttributeName: z.string().optional() }),
    });
    const { TimeToLiveDescription: found } = shape.parse(await this.call('DescribeTimeToLive', {}));
    return found.TimeToLiveStatus === 'ENABLED' ? found.AttributeName : undefined;
  }

  async setTimeToLive(AttributeName: string, Enabled: boolean): Promise<void> {
    await this.call('UpdateTimeToLive', { TimeToLiveSpecification: { AttributeName, Enabled } });
  }

  async tags({ TableArn }: TableDescription): Promise<Map<string, string>> {
    const shape = z.object({ Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]) });
    const { Tags } = shape.parse(await this.call('ListTagsOfResource', { ResourceArn: TableArn }));
    return new Map(Tags.map(({ Key, Value }) => [Key, Value]));
  }

  async tag({ TableArn }: TableDescription, tags: ReadonlyMap<string, string>): Promise<void> {
    const Tags = [...tags].map(([Key, Value]) => ({ Key, Value }));
    if (Tags.length > 0) await this.call('TagResource', { ResourceArn: TableArn, Tags });
  }

  async untag({ TableArn }: TableDescription, TagKeys: readonly string[]): Promise<void> {
    if (TagKeys.length > 0) await this.call('UntagResource', { ResourceArn: TableArn, TagKeys });
  }

  private async unlessMissing(action: string, input: object): Promise<unknown> {
    try {
      return await this.call(action, input);
    } catch (error) {
      if (error instanceof Refused && error.code.endsWith('ResourceNotFoundException')) return undefined;
      throw error;
    }
  }

  private async call(action: string, input: object): Promise<unknown> {
    const ofTable = 'ResourceArn' in input ? input : { TableName: this.name, ...input };
    const { status, text } = await this.database.call(dynamodbTarget(action), ofTable);
    const answer: unknown = JSON.parse(text);
    if (status === 200) return answer;
    const { __type, message, Message } = failure.parse(answer);
    throw new Refused(message ?? Message ?? __type, __type);
  }
}

import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { requireTenantId } from '../context/tenant-id.ts';
import { isNamed, TenancyError } from '../errors.ts';
import {
  type Changes,
  type DeleteOptions,
  deleteInput,
  type PutOptions,
  putInput,
  type Step,
  transactItems,
  type UpdateOptions,
  updateInput,
} from './changes.ts';
import type { ClientOf } from './clients.ts';
import { writeCursor } from './cursor.ts';
import { isElsewhere, translated } from './failures.ts';
import { type Attributes, type Item, type ItemRef, itemOf, primaryKey } from './item.ts';
import { queryInput, type TenantQuery } from './query.ts';
import type { TableRouter } from './router.ts';

export interface Capacity {
  readUnits?: number;
  writeUnits?: number;
}

export interface TableServices {
  router: Pick<TableRouter, 'resolveTable' | 'drop'>;
  client: ClientOf;
  /** Hears what each call has used of the table and its indexes. */
  onCapacity?: (tenantId: string, capacity: Capacity) => void;
}

interface Consumed {
  CapacityUnits?: number | undefined;
}

export interface ItemPage<A extends Attributes = Attributes> {
  items: Item<A>[];
  /** Present when there is more. */
  cursor?: string;
}

const returned = { ReturnConsumedCapacity: 'TOTAL' } as const;

/** The items of one tenant. Every key is built here; there is no way to give one, and none to scan. */
export class TenantTable {
  readonly tenantId: string;

  constructor(
    tenantId: string,
    private readonly services: TableServices,
  ) {
    this.tenantId = requireTenantId(tenantId);
  }

  /** The name of the table that the tenant's items are in. */
  resolveTable(): Promise<string> {
    return this.services.router.resolveTable(this.tenantId);
  }

  async get<A extends Attributes>(ref: ItemRef, options: { consistent?: boolean } = {}): Promise<Item<A> | undefined> {
    const Key = primaryKey(this.tenantId, ref);
    const { Item, ConsumedCapacity } = await this.#run((client, TableName) =>
      client.send(new GetCommand({ TableName, Key, ConsistentRead: options.consistent ?? false, ...returned })),
    );
    this.#read(ConsumedCapacity);
    return Item && itemOf<A>(Item);
  }

  /** Creates or replaces. @throws TenancyError CONFLICT when `ifAbsent` or `expect` is not met */
  async put(ref: ItemRef, attributes: Attributes, options: PutOptions = {}): Promise<void> {
    const input = putInput(this.tenantId, ref, attributes, options);
    const { ConsumedCapacity } = await this.#run((client, TableName) =>
      client.send(new PutCommand({ TableName, ...input, ...returned })),
    );
    this.#written(ConsumedCapacity);
  }

  /** @throws TenancyError CONFLICT when the item does not exist, or `expect` is not met */
  async update<A extends Attributes>(ref: ItemRef, changes: Changes, options: UpdateOptions = {}): Promise<Item<A>> {
    const input = updateInput(this.tenantId, ref, changes, options);
    const { Attributes: stored, ConsumedCapacity } = await this.#run((client, TableName) =>
      client.send(new UpdateCommand({ TableName, ...input, ReturnValues: 'ALL_NEW', ...returned })),
    );
    this.#written(ConsumedCapacity);
    return itemOf<A>(stored ?? {});
  }

  /** What does not exist is no error, unless `expect` is given. */
  async delete(ref: ItemRef, options: DeleteOptions = {}): Promise<void> {
    const input = deleteInput(this.tenantId, ref, options);
    const { ConsumedCapacity } = await this.#run((client, TableName) =>
      client.send(new DeleteCommand({ TableName, ...input, ...returned })),
    );
    this.#written(ConsumedCapacity);
  }

  async query<A extends Attributes>(query: TenantQuery): Promise<ItemPage<A>> {
    const input = queryInput(this.tenantId, query);
    const { Items, LastEvaluatedKey, ConsumedCapacity } = await this.#run((client, TableName) =>
      client.send(new QueryCommand({ TableName, ...input, ...returned })),
    );
    this.#read(ConsumedCapacity);
    const items = (Items ?? []).map((item) => itemOf<A>(item));
    return { items, ...(LastEvaluatedKey && { cursor: writeCursor(LastEvaluatedKey) }) };
  }

  /** All steps or none. @throws TenancyError CONFLICT when a condition is not met */
  async transact(steps: readonly Step[]): Promise<void> {
    const { ConsumedCapacity } = await this.#run((client, table) =>
      client.send(new TransactWriteCommand({ TransactItems: transactItems(this.tenantId, table, steps), ...returned })),
    );
    for (const consumed of ConsumedCapacity ?? []) this.#written(consumed);
  }

  /** A table that is gone or closed has done nothing: the call is safe to repeat in the one where the items are now. */
  async #run<T>(call: (client: DynamoDBDocumentClient, table: string) => Promise<T>): Promise<T> {
    const { router } = this.services;
    const client = await this.services.client(this.tenantId);
    const table = await this.resolveTable();
    try {
      return await call(client, table);
    } catch (error) {
      if (!isElsewhere(error)) throw rejected(error);
      router.drop(this.tenantId);
      const now = await this.resolveTable();
      if (now === table) throw rejected(error);
      return await call(client, now).catch((second: unknown) => {
        throw rejected(second);
      });
    }
  }

  #read(consumed: Consumed | undefined): void {
    this.services.onCapacity?.(this.tenantId, { readUnits: consumed?.CapacityUnits ?? 0 });
  }

  #written(consumed: Consumed | undefined): void {
    this.services.onCapacity?.(this.tenantId, { writeUnits: consumed?.CapacityUnits ?? 0 });
  }
}

function rejected(error: unknown): unknown {
  const isItem = isNamed(error, 'ValidationException') && /size/i.test((error as Error).message);
  if (!isItem) return translated(error);
  return new TenancyError('INVALID_INPUT', 'The item is too large: at most 400 KB.', { cause: error });
}

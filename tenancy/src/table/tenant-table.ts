import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { requireTenantId } from '../context/tenant-id.ts';
import {
  type Changes,
  type DeleteOptions,
  deleteInput,
  keyWritten,
  type PutOptions,
  putInput,
  type Step,
  transactItems,
  type UpdateOptions,
  updateInput,
} from './changes.ts';
import { writeCursor } from './cursor.ts';
import { commitFenced } from './fence.ts';
import { fencedUpdate } from './fenced-update.ts';
import { type Attributes, type Item, type ItemRef, itemOf, primaryKey } from './item.ts';
import { queryInput, type TenantQuery } from './query.ts';
import { type FencedPlace, RoutedCalls, type RouteServices } from './routed-calls.ts';

export interface Capacity {
  readUnits?: number;
  writeUnits?: number;
}

export interface TableServices extends RouteServices {
  /** Hears what each call has used of the table and its indexes. */
  onCapacity?: (tenantId: string, capacity: Capacity) => void;
}

type CommitArguments = Parameters<typeof commitFenced> extends [unknown, unknown, ...infer Rest] ? Rest : never;

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
  readonly #calls: RoutedCalls;

  constructor(
    tenantId: string,
    private readonly services: TableServices,
  ) {
    this.tenantId = requireTenantId(tenantId);
    this.#calls = new RoutedCalls(this.tenantId, services);
  }

  /** The name of the table that the tenant's items are in. */
  async resolveTable(): Promise<string> {
    return (await this.services.router.route(this.tenantId)).table;
  }

  async get<A extends Attributes>(ref: ItemRef, options: { consistent?: boolean } = {}): Promise<Item<A> | undefined> {
    const Key = primaryKey(this.tenantId, ref);
    const { Item, ConsumedCapacity } = await this.#calls.read(({ client, table }) =>
      client.send(new GetCommand({ TableName: table, Key, ConsistentRead: options.consistent ?? false, ...returned })),
    );
    this.#read(ConsumedCapacity);
    return Item && itemOf<A>(Item);
  }

  /** Creates or replaces. @throws TenancyError CONFLICT when `ifAbsent` or `expect` is not met */
  async put(ref: ItemRef, attributes: Attributes, options: PutOptions = {}): Promise<void> {
    const input = putInput(this.tenantId, ref, attributes, options);
    await this.#calls.write(
      async ({ client, table }) => {
        const command = new PutCommand({ TableName: table, ...input, ...returned });
        this.#written((await client.send(command)).ConsumedCapacity);
      },
      (place) => this.#commit(place, [{ Put: { TableName: place.table, ...input } }], [primaryKey(this.tenantId, ref)]),
    );
  }

  /** @throws TenancyError CONFLICT when the item does not exist, or `expect` is not met */
  async update<A extends Attributes>(ref: ItemRef, changes: Changes, options: UpdateOptions = {}): Promise<Item<A>> {
    const input = updateInput(this.tenantId, ref, changes, options);
    const stored = await this.#calls.write(
      async ({ client, table }) => {
        const command = new UpdateCommand({ TableName: table, ...input, ReturnValues: 'ALL_NEW', ...returned });
        const { Attributes: all = {}, ConsumedCapacity } = await client.send(command);
        this.#written(ConsumedCapacity);
        return all;
      },
      (place) => fencedUpdate(this.tenantId, place, ref, changes, options),
    );
    return itemOf<A>(stored);
  }

  /** What does not exist is no error, unless `expect` is given. */
  async delete(ref: ItemRef, options: DeleteOptions = {}): Promise<void> {
    const input = deleteInput(this.tenantId, ref, options);
    await this.#calls.write(
      async ({ client, table }) => {
        const command = new DeleteCommand({ TableName: table, ...input, ...returned });
        this.#written((await client.send(command)).ConsumedCapacity);
      },
      (place) => this.#commit(place, [{ Delete: { TableName: place.table, ...input } }], [input.Key]),
    );
  }

  async query<A extends Attributes>(query: TenantQuery): Promise<ItemPage<A>> {
    const input = queryInput(this.tenantId, query);
    const { Items, LastEvaluatedKey, ConsumedCapacity } = await this.#calls.read(({ client, table }) =>
      client.send(new QueryCommand({ TableName: table, ...input, ...returned })),
    );
    this.#read(ConsumedCapacity);
    const items = (Items ?? []).map((item) => itemOf<A>(item));
    return { items, ...(LastEvaluatedKey && { cursor: writeCursor(LastEvaluatedKey) }) };
  }

  /** All steps or none. @throws TenancyError CONFLICT when a condition is not met */
  async transact(steps: readonly Step[]): Promise<void> {
    const written = steps.flatMap((step) => keyWritten(this.tenantId, step));
    await this.#calls.write(
      async ({ client, table }) => {
        const TransactItems = transactItems(this.tenantId, table, steps);
        const { ConsumedCapacity } = await client.send(new TransactWriteCommand({ TransactItems, ...returned }));
        for (const consumed of ConsumedCapacity ?? []) this.#written(consumed);
      },
      (place) => this.#commit(place, transactItems(this.tenantId, place.table, steps), written),
    );
  }

  async #commit({ client, table, fence }: FencedPlace, ...what: CommitArguments): Promise<void> {
    const fenced = { tenantId: this.tenantId, table, fence };
    const { ConsumedCapacity } = await commitFenced(client, fenced, ...what);
    for (const consumed of ConsumedCapacity ?? []) this.#written(consumed);
  }

  #read(consumed: Consumed | undefined): void {
    this.services.onCapacity?.(this.tenantId, { readUnits: consumed?.CapacityUnits ?? 0 });
  }

  #written(consumed: Consumed | undefined): void {
    this.services.onCapacity?.(this.tenantId, { writeUnits: consumed?.CapacityUnits ?? 0 });
  }
}

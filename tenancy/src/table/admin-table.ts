import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { TenancyError } from '../errors.ts';
import { writeCursor } from './cursor.ts';
import { translated } from './failures.ts';
import { type Attributes, itemOf } from './item.ts';
import { queryInput, type TenantQuery } from './query.ts';
import type { TableRouter } from './router.ts';
import type { ItemPage } from './tenant-table.ts';

export interface AdminRead {
  /** Whose items are read. */
  tenantId: string;
  /** Who reads, and why. */
  actor: string;
  reason: string;
}

export interface AdminTableOptions {
  router: Pick<TableRouter, 'resolveTable'>;
  /** With credentials that reach the items of all tenants. A function that serves tenants has none. */
  client: DynamoDBDocumentClient;
  /** Called before each read, which does not take place when this fails. */
  audit: (read: AdminRead & { at: string; query: TenantQuery }) => Promise<void>;
}

/** Reads items of any one tenant, for people who operate the application. */
export class AdminTable {
  constructor(private readonly options: AdminTableOptions) {}

  /** @throws TenancyError INVALID_INPUT without an actor or a reason */
  async adminQuery<A extends Attributes>(read: AdminRead, query: TenantQuery): Promise<ItemPage<A>> {
    const { tenantId, actor, reason } = read;
    if (!actor.trim() || !reason.trim()) {
      throw new TenancyError('INVALID_INPUT', "A read of a tenant's items needs an actor and a reason.");
    }
    const input = queryInput(tenantId, query);
    await this.options.audit({ tenantId, actor, reason, at: new Date().toISOString(), query });
    const TableName = await this.options.router.resolveTable(tenantId);
    const command = new QueryCommand({ TableName, ...input });
    const { Items, LastEvaluatedKey } = await this.options.client.send(command).catch((error: unknown) => {
      throw translated(error);
    });
    const items = (Items ?? []).map((item) => itemOf<A>(item));
    return { items, ...(LastEvaluatedKey && { cursor: writeCursor(LastEvaluatedKey) }) };
  }
}

import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { ulid } from '@console/core/contract/text';
import type { Kind, RecordOf, Store } from '@console/core/ports';
import type { CustomerBrief, KeyOf, Tenant } from '@console/core/ports/store';
import { withPoolVersions } from '../store/customer-search/brief.ts';
import { matcherOf } from '../store/customer-search/match.ts';
import { searchBriefs, sorted } from '../store/customer-search/search.ts';
import {
  alertsByAge,
  auditByTime,
  batchesByAge,
  customersByCode,
  operationsByAge,
  pageOf,
  type RecordList,
  startOf,
} from '../store/lists.ts';
import { bySnapshotAge } from '../store/snapshot-age.ts';
import { type CountedCustomer, type CountedOperation, tallyCustomers, tallyOperations } from '../store/tally.ts';
import { alertEntity } from './alert.ts';
import { alertQuery } from './alert-query.ts';
import { auditEntity } from './audit.ts';
import { auditQuery } from './audit-query.ts';
import { batchEntity, batches, unfinishedBatches } from './batch.ts';
import { commit } from './commit.ts';
import { costs, costsEntity } from './costs.ts';
import { customerEntity } from './customer.ts';
import { createCustomerBriefs } from './customer-briefs.ts';
import { customerByIdQuery, customerByIdScan, customerQuery } from './customer-query.ts';
import { entities } from './entities.ts';
import { itemReader } from './item-reader.ts';
import { operationEntity } from './operation.ts';
import { operationQuery, unfinishedQuery } from './operation-query.ts';
import { poolEntity, pools } from './pool.ts';
import { readItems } from './query.ts';
import type { RecordEntity } from './record-entity.ts';
import { regionEntity, regions } from './region.ts';
import { snapshotEntity, snapshots } from './snapshot.ts';
import { customerTallyQuery, operationTallyQuery, queuedQuery, slotQuery, tenantQuery } from './tally-query.ts';
import { tokenEntity, tokens } from './token.ts';

/** Searches are repeated while what they find changes, so often. */
const searchAttempts = 3;

export interface DynamoStoreOptions {
  client: DynamoDBDocumentClient;
  /** Name of a table of `tableDefinition`. */
  table: string;
}

/**
 * The store on one DynamoDB table. `get`, customers, regions, slots and the unfiltered operations are read
 * consistently; filtered operations, the unfinished ones and the audit come from indexes, which on AWS lag by
 * some milliseconds: conditions on revisions guard what is decided on them.
 */
export function createDynamoStore({ client, table }: DynamoStoreOptions): Store {
  const read = readItems.bind(undefined, client);
  const readItem = itemReader(client, table);
  const briefs = createCustomerBriefs(table, (query) => read(query));

  async function currentBriefs() {
    const [current, pooled] = await Promise.all([briefs.current(), read(pools.query.byId({}).params({ table }))]);
    return withPoolVersions(current, pooled.map(poolEntity.recordOf));
  }

  /** The records as they are stored now, and whether that is how they were found. */
  async function recordsOf(page: readonly CustomerBrief[]) {
    const items = await Promise.all(page.map(({ code }) => readItem(customerEntity.keyOf({ code }))));
    const records = items.map((item) => item && customerEntity.recordOf(item));
    let asFound = true;
    for (const [index, brief] of page.entries()) {
      const record = records[index];
      if (record?.id === brief.id && record.rev === brief.rev) continue;
      asFound = false;
      briefs.correct(brief, record);
    }
    return { records: records.flatMap((record) => record ?? []), asFound };
  }

  async function readPage<K extends Kind>(
    list: RecordList<K>,
    entity: RecordEntity<K>,
    query: QueryCommandInput,
    { limit, after }: { limit: number; after: string | undefined },
  ) {
    const start = after === undefined ? undefined : { key: entity.keyOf(list.keyOf(after)), sortKey: after };
    const items = await read(query, limit + 1, start);
    return pageOf(list, items.map(entity.recordOf), limit);
  }

  return {
    async get<K extends Kind>(kind: K, key: KeyOf[K]): Promise<RecordOf[K] | undefined> {
      const entity: RecordEntity<K> = entities[kind];
      const item = await readItem(entity.keyOf(key));
      return item && entity.recordOf(item);
    },

    async commit(changes) {
      await commit(client, table, changes);
      briefs.note(changes);
    },

    async listCustomers({ limit, cursor, ...filter }) {
      const after = startOf(customersByCode, cursor);
      return readPage(customersByCode, customerEntity, customerQuery(table, filter), { limit, after });
    },

    async searchCustomers(request) {
      for (let attempt = 1; ; attempt++) {
        const { page, nextCursor, total } = searchBriefs(await currentBriefs(), request);
        const { records, asFound } = await recordsOf(page);
        if (asFound || attempt === searchAttempts) return { items: records, nextCursor, total };
      }
    },

    async matchCustomers(filter) {
      return sorted((await currentBriefs()).filter(matcherOf(filter)), 'code');
    },

    async findCustomer(id) {
      if (!ulid.safeParse(id).success) return undefined;
      const [indexed] = await read(customerByIdQuery(table, id), 1);
      // The index lags: what counts is the item itself.
      const code = indexed && customerEntity.recordOf(indexed).code;
      const current = code === undefined ? undefined : await readItem(customerEntity.keyOf({ code }));
      if (current?.id === id) return customerEntity.recordOf(current);
      const [found] = await read(customerByIdScan(table, id), 1);
      return found && customerEntity.recordOf(found);
    },

    async listRegions() {
      const items = await read(regions.query.byCode({}).params({ table, consistent: true }));
      return items.map(regionEntity.recordOf);
    },

    async listPools() {
      const items = await read(pools.query.byId({}).params({ table, consistent: true }));
      return items.map(poolEntity.recordOf);
    },

    async listCosts() {
      const items = await read(costs.query.byId({}).params({ table, consistent: true }));
      return items.map(costsEntity.recordOf);
    },

    async listTenants(pool) {
      const tenants = (await read(tenantQuery(table, pool))) as unknown as Tenant[];
      return tenants.sort((one, other) => (one.id < other.id ? -1 : 1));
    },

    async listSnapshots() {
      const items = await read(snapshots.query.byId({}).params({ table, consistent: true }));
      return items.map(snapshotEntity.recordOf).sort(bySnapshotAge);
    },

    async listTokens() {
      const items = await read(tokens.query.byId({}).params({ table, order: 'desc', consistent: true }));
      return items.map(tokenEntity.recordOf);
    },

    async listOperations({ limit, cursor, ...filter }) {
      const after = startOf(operationsByAge, cursor);
      return readPage(operationsByAge, operationEntity, operationQuery(table, filter), { limit, after });
    },

    async listUnfinished() {
      const items = await read(unfinishedQuery(table));
      return items.map(operationEntity.recordOf);
    },

    async listQueued() {
      const items = await read(queuedQuery(table));
      return items.filter(({ status }) => status === 'queued').map(({ id }) => String(id));
    },

    async listBatches({ limit, cursor }) {
      const after = startOf(batchesByAge, cursor);
      const query = batches.query.byId({}).params({ table, order: 'desc', consistent: true });
      return readPage(batchesByAge, batchEntity, query, { limit, after });
    },

    async listUnfinishedBatches() {
      const items = await read(batches.query.byPhase({ phase: unfinishedBatches }).params({ table }));
      return items.map(batchEntity.recordOf);
    },

    async listSlots(region, page) {
      const items = await read(slotQuery(table, region, page?.from), page?.limit);
      return items.map((item) => String(item.key));
    },

    async listAlerts({ limit, cursor, ...filter }) {
      const after = startOf(alertsByAge, cursor);
      return readPage(alertsByAge, alertEntity, alertQuery(table, filter), { limit, after });
    },

    async tallyCustomers() {
      return tallyCustomers((await read(customerTallyQuery(table))) as CountedCustomer[]);
    },

    async tallyOperations(from) {
      return tallyOperations((await read(operationTallyQuery(table, from))) as CountedOperation[]);
    },

    async listAudit({ limit, cursor, ...filter }) {
      const found = auditQuery(table, { ...filter, after: startOf(auditByTime, cursor) });
      if (!found) return { items: [], nextCursor: null };
      return readPage(auditByTime, auditEntity, found.query, { limit, after: found.after });
    },
  };
}

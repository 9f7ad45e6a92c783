import { isBatchEnded } from '@console/core/contract/batch';
import type { Change, Kind, RecordOf, Store } from '@console/core/ports';
import type { KeyOf } from '@console/core/ports/store';
import { isInState } from '../store/alert-state.ts';
import { assertOneTransaction, keyText } from '../store/changes.ts';
import { copy } from '../store/copy.ts';
import { briefOf, withPoolVersions } from '../store/customer-search/brief.ts';
import { matcherOf } from '../store/customer-search/match.ts';
import { searchBriefs, sorted } from '../store/customer-search/search.ts';
import { alertsByAge, auditByTime, batchesByAge, customersByCode, operationsByAge } from '../store/lists.ts';
import { searchTerm, searchText } from '../store/search.ts';
import { bySnapshotAge } from '../store/snapshot-age.ts';
import { tallyCustomers, tallyOperations } from '../store/tally.ts';
import { auditRange } from '../store/time-range.ts';
import { allFrom, pageFrom } from './lists.ts';
import { applyChange, assertCondition, emptyRows } from './rows.ts';

export interface MemoryStore extends Store {
  /** Calls `listener` after every commit, with the records as stored. Returns what removes the listener. */
  onChange(listener: (changes: Change[]) => void): () => void;
}

const is = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;

/** A store that lives as long as its process, for tests. */
export function createMemoryStore(): MemoryStore {
  const rows = emptyRows();
  const listeners = new Set<(changes: Change[]) => void>();

  return {
    async get<K extends Kind>(kind: K, key: KeyOf[K]): Promise<RecordOf[K] | undefined> {
      return copy((rows[kind] as Map<string, RecordOf[K]>).get(keyText(kind, key)));
    },

    async commit(changes) {
      assertOneTransaction(changes);
      for (const change of changes) assertCondition(rows, change);
      const applied = changes.filter((change) => change.write !== 'check').map((change) => applyChange(rows, change));
      for (const listener of listeners) listener(applied.map(copy));
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async listCustomers({ q, status, region, product, pool, ...page }) {
      const term = q === undefined ? '' : searchTerm(q);
      return pageFrom(customersByCode, rows.customer.values(), {
        ...page,
        matches: (customer) =>
          is(status, customer.status) &&
          is(region, customer.region) &&
          is(product, customer.product) &&
          is(pool, customer.pool ?? undefined) &&
          (term === '' || searchText(customer).includes(term)),
      });
    },

    async searchCustomers(request) {
      const briefs = withPoolVersions([...rows.customer.values()].map(briefOf), [...rows.pool.values()]);
      const { page, nextCursor, total } = searchBriefs(briefs, request);
      const items = page.flatMap(({ code }) => rows.customer.get(keyText('customer', { code })) ?? []);
      return { items: items.map(copy), nextCursor, total };
    },

    async matchCustomers(filter) {
      const briefs = withPoolVersions([...rows.customer.values()].map(briefOf), [...rows.pool.values()]);
      return sorted(briefs.filter(matcherOf(filter)), 'code').map(copy);
    },

    async findCustomer(id) {
      return copy([...rows.customer.values()].find((customer) => customer.id === id));
    },

    async listRegions() {
      return allFrom(
        rows.region.values(),
        (region) => region.code,
        () => true,
      );
    },

    async listPools() {
      return allFrom(
        rows.pool.values(),
        ({ id }) => id,
        () => true,
      );
    },

    async listCosts() {
      return [...rows.costs.values()].map(copy).sort((one, other) => (one.id < other.id ? -1 : 1));
    },

    async listTenants(pool) {
      return [...rows.customer.values()]
        .filter((customer) => customer.pool === pool)
        .map(({ id, cloudType, createdAt }) => ({ id, cloudType, createdAt }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    },

    async listSnapshots() {
      return [...rows.snapshot.values()].map(copy).sort(bySnapshotAge);
    },

    async listTokens() {
      return [...rows.token.values()].map(copy).sort((one, other) => (one.id > other.id ? -1 : 1));
    },

    async listOperations({ status, customer, region, pool, ...page }) {
      return pageFrom(operationsByAge, rows.operation.values(), {
        ...page,
        newestFirst: true,
        matches: (operation) =>
          is(status, operation.status) &&
          is(customer, operation.customer) &&
          is(region, operation.region) &&
          is(pool, operation.pool),
      });
    },

    async listUnfinished() {
      return allFrom(
        rows.operation.values(),
        ({ id }) => id,
        ({ status }) => status === 'queued' || status === 'running',
      );
    },

    async listQueued() {
      const queued = [...rows.operation.values()].filter(({ status }) => status === 'queued');
      return queued.map(({ id }) => id).sort();
    },

    async listBatches(page) {
      return pageFrom(batchesByAge, rows.batch.values(), { ...page, newestFirst: true });
    },

    async listUnfinishedBatches() {
      return allFrom(
        rows.batch.values(),
        ({ id }) => id,
        (batch) => !isBatchEnded(batch),
      );
    },

    async listSlots(region, { from = '', limit }: { from?: string; limit?: number } = {}) {
      const slots = [...rows.claim.values()].filter(({ kind, key }) => kind === 'slot' && key.startsWith(`${region}#`));
      const keys = slots.map(({ key }) => key).filter((key) => key >= from);
      return keys.sort().slice(0, limit);
    },

    async listAlerts({ state, customer, ...page }) {
      return pageFrom(alertsByAge, rows.alert.values(), {
        ...page,
        newestFirst: true,
        matches: (alert) => isInState(alert.state, state) && is(customer, alert.customer),
      });
    },

    async tallyCustomers() {
      return tallyCustomers(rows.customer.values());
    },

    async tallyOperations(from) {
      const since = from.toISOString();
      return tallyOperations([...rows.operation.values()].filter(({ requestedAt }) => requestedAt >= since));
    },

    async listAudit({ from, to, actor, customer, ...page }) {
      const range = auditRange(from, to);
      return pageFrom(auditByTime, rows.audit.values(), {
        ...page,
        newestFirst: true,
        matches: (entry) =>
          entry.time >= range.from && entry.time <= range.to && is(actor, entry.actor) && is(customer, entry.customer),
      });
    },
  };
}

import type { Change } from '../ports.ts';
import type { CostsRecord } from '../records/costs.ts';

/** One takes about 100 bytes, and an item of DynamoDB has at most 400 KB. */
export const tenantsPerPart = 2_000;

export type PoolCosts = Pick<CostsRecord, 'startedAt' | 'next' | 'tenants'>;

const nothingYet: PoolCosts = { startedAt: new Date(0).toISOString(), next: null, tenants: {} };

/** All parts of the costs of a pool as one. */
export function joinedCosts(parts: readonly CostsRecord[]): PoolCosts {
  const { startedAt, next } = parts[0] ?? nothingYet;
  return { startedAt, next, tenants: Object.assign({}, ...parts.map(({ tenants }) => tenants)) };
}

/** Stores the costs of a pool in place of `stored`. */
export function changesOfCosts(pool: string, stored: readonly CostsRecord[], costs: PoolCosts): Change[] {
  const all = Object.entries(costs.tenants);
  const count = Math.ceil(all.length / tenantsPerPart);
  const changes = Array.from({ length: count }, (_, part): Change => {
    const id = `${pool}#${String(part).padStart(3, '0')}`;
    const tenants = Object.fromEntries(all.slice(part * tenantsPerPart, (part + 1) * tenantsPerPart));
    const before = stored.find((one) => one.id === id);
    const record: CostsRecord = { ...costs, id, pool, tenants, rev: before?.rev ?? 0 };
    return { write: before ? 'replace' : 'create', kind: 'costs', record };
  });
  const extra = stored.filter(({ id }) => Number(id.slice(id.lastIndexOf('#') + 1)) >= count);
  return [...changes, ...extra.map((record): Change => ({ write: 'remove', kind: 'costs', record }))];
}

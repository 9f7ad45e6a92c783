import type { Store } from '@console/core/ports';

/** The process died between two writes. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  next(below: number): number;
}

/** Numbers from a seed (mulberry32), so that a failing run can be repeated. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  return {
    next(below) {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % below;
    },
  };
}

/** The store as one process sees it that dies at its commit number `diesAt`, before or after that is written. */
export function mortalView(store: Store, luck: Chance, diesAt: number): Store {
  let commits = 0;
  const yieldTurns = async () => {
    for (let turns = luck.next(4); turns > 0; turns--) await null;
  };
  const delayed =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await yieldTurns();
      const answer = await call(...args);
      await yieldTurns();
      return answer;
    };
  return {
    get: delayed((kind, key) => store.get(kind, key)) as Store['get'],
    commit: delayed(async (changes) => {
      const dies = commits++ === diesAt;
      if (dies && luck.next(2) === 0) throw new Crash();
      await store.commit(changes);
      if (dies) throw new Crash();
    }),
    listCustomers: delayed((request) => store.listCustomers(request)),
    searchCustomers: delayed((request) => store.searchCustomers(request)),
    matchCustomers: delayed((filter) => store.matchCustomers(filter)),
    findCustomer: delayed((id) => store.findCustomer(id)),
    listRegions: delayed(() => store.listRegions()),
    listPools: delayed(() => store.listPools()),
    listCosts: delayed(() => store.listCosts()),
    listTenants: delayed((pool) => store.listTenants(pool)),
    listSnapshots: delayed(() => store.listSnapshots()),
    listTokens: delayed(() => store.listTokens()),
    listOperations: delayed((request) => store.listOperations(request)),
    listUnfinished: delayed(() => store.listUnfinished()),
    listQueued: delayed(() => store.listQueued()),
    listBatches: delayed((request) => store.listBatches(request)),
    listUnfinishedBatches: delayed(() => store.listUnfinishedBatches()),
    listSlots: delayed((region, page) => store.listSlots(region, page)),
    listAlerts: delayed((request) => store.listAlerts(request)),
    tallyCustomers: delayed(() => store.tallyCustomers()),
    tallyOperations: delayed((from) => store.tallyOperations(from)),
    listAudit: delayed((request) => store.listAudit(request)),
  };
}

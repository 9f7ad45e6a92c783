import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Change } from '@console/core/ports';
import type { CustomerBrief } from '@console/core/ports/store';
import type { CustomerRecord } from '@console/core/records/customer';
import { type BriefSource, briefOf } from '../store/customer-search/brief.ts';
import { briefQueries, changedBriefQuery } from './customer-brief-query.ts';
import type { Item } from './record-entity.ts';

/** How long a write may take from its name, which tells the time, until the index shows it; clocks differ a little, too. */
const overlapMs = 15_000;

/** All are read again after so long, and no more often than this part of the time: removals leave no trace in the index. */
const fewestRebuildMs = 30_000;
const rebuildShare = 100;

export interface CustomerBriefs {
  /** As they are now. */
  current(): Promise<CustomerBrief[]>;
  /** Takes over what this process has committed. */
  note(changes: readonly Change[]): void;
  /** Takes over a record that was read, or that it is gone. */
  correct(brief: CustomerBrief, record: CustomerRecord | undefined): void;
}

/**
 * The briefs of all customers in the memory of this process: read once, then kept current from the index of commits.
 * A search then needs no more of the table than the changes of the last seconds and the records of one page.
 */
export function createCustomerBriefs(
  table: string,
  read: (query: QueryCommandInput) => Promise<Item[]>,
  now: () => number = Date.now,
): CustomerBriefs {
  let briefs = new Map<string, CustomerBrief>();
  let readUntil = 0;
  let rebuildAt = 0;
  /** What this process wrote while a reading was in progress that may not have seen it. */
  let noted: Change[] = [];

  function put(brief: CustomerBrief): void {
    const known = briefs.get(brief.code);
    if (known && known.id === brief.id && known.rev >= brief.rev) return;
    briefs.set(brief.code, brief);
  }

  function remove({ code, id }: Pick<CustomerBrief, 'code' | 'id'>): void {
    if (briefs.get(code)?.id === id) briefs.delete(code);
  }

  function apply(change: Change): void {
    if (change.kind !== 'customer' || change.write === 'check' || change.write === 'count') return;
    const { record } = change;
    if (change.write === 'remove') remove(record);
    else put(briefOf({ ...record, rev: change.write === 'create' ? 1 : record.rev + 1 }));
  }

  async function readAgain(): Promise<void> {
    const started = now();
    noted = [];
    if (started >= rebuildAt) {
      const found = (await Promise.all(briefQueries(table).map(read))).flat();
      briefs = new Map(found.map((item) => [String(item.code), briefOf(fromItem(item))]));
      rebuildAt = now() + Math.max(fewestRebuildMs, rebuildShare * (now() - started));
    } else {
      const changed = await read(changedBriefQuery(table, new Date(readUntil - overlapMs)));
      for (const item of changed) put(briefOf(fromItem(item)));
    }
    readUntil = started;
    for (const change of noted) apply(change);
  }

  const refresh = takingTurns(readAgain);

  return {
    async current() {
      await refresh();
      return [...briefs.values()];
    },
    note(changes) {
      const own = changes.filter(({ kind }) => kind === 'customer');
      noted.push(...own);
      for (const change of own) apply(change);
    },
    correct(brief, record) {
      if (record?.id === brief.id) put(briefOf(record));
      else remove(brief);
    },
  };
}

/** As older versions stored it, some fields may be missing. */
const fromItem = (item: Item): BriefSource =>
  ({ tags: {}, cloudType: 'private', pool: null, ...item }) as unknown as BriefSource;

/** Nobody shares a run that began before; those who come during one share the next. */
function takingTurns(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const start = (): Promise<void> => {
    following = undefined;
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    following ??= running.catch(() => undefined).then(start);
    return following;
  };
}

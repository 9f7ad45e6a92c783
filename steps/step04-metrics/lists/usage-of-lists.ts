import { keys, type Unit, type Usage, units } from '@console/tenancy';
import type { List } from '../../step00-single-tenant/lists/model.ts';
import type { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import { costOf } from './cost.ts';

const daysShown = 7;
const dayMs = 24 * 3_600_000;
/** The newest; each takes a query for each day. */
const listsShown = 50;

export interface UsageOfDay {
  day: string;
  usage: Usage;
}

export interface UsageOfList extends List {
  days: UsageOfDay[];
  usage: Usage;
  /** USD. */
  cost: number;
}

export const sumOf = (all: readonly Usage[]): Usage =>
  Object.fromEntries(units.map((unit): [Unit, number] => [unit, all.reduce((sum, one) => sum + (one[unit] ?? 0), 0)]));

/** What lists have used in the last days, from the table of the meter. */
export class UsageOfLists {
  constructor(
    private readonly table: TableOfItems,
    private readonly now: () => number = Date.now,
  ) {}

  async of({ id, name }: List): Promise<UsageOfList> {
    const days = await Promise.all(this.#days().map(async (day) => ({ day, usage: await this.#usageOn(id, day) })));
    const usage = sumOf(days.map((one) => one.usage));
    return { id, name, days, usage, cost: costOf(usage) };
  }

  /** Of the newest lists, and the sum of these. */
  async ofAll(lists: readonly List[]) {
    const items: UsageOfList[] = [];
    for (const list of lists.slice(-listsShown)) items.push(await this.of(list));
    const usage = sumOf(items.map((one) => one.usage));
    return { items, usage, cost: costOf(usage), omitted: lists.length - items.length };
  }

  #days(): string[] {
    const at = (ago: number) => new Date(this.now() - ago * dayMs).toISOString().slice(0, 10);
    return Array.from({ length: daysShown }, (_, n) => at(daysShown - 1 - n));
  }

  async #usageOn(list: string, day: string): Promise<Usage> {
    const hours = await this.table.all(keys.usage(list, day));
    return sumOf(hours.filter(({ SK }) => SK.startsWith('HOUR#')) as Usage[]);
  }
}

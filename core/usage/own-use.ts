import { daysOf } from '../contract/usage.ts';
import { exactUsdOf } from '../costs/usage.ts';
import { usageOfUse } from '../costs/use.ts';
import type { Tenant } from '../ports/store.ts';
import type { Clock, TenantUsage } from '../ports.ts';
import type { FunctionsProduct } from '../products/model.ts';
import type { TenantCosts } from '../records/costs.ts';
import type { PoolRecord } from '../records/pool.ts';

/** The use of so many days, the current one among them, is taken for that of a month. */
export const daysOfUse = 30;

/** Customers whose usage is read at the same time. */
const atOnce = 8;

const dayInMs = 24 * 3_600 * 1_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, '2026-01-31'.length);

export type UseOfTenant = Pick<Tenant, 'id' | 'cloudType'> & Omit<TenantCosts, 'usd'>;

interface Wanted {
  pool: PoolRecord;
  product: FunctionsProduct;
  /** All customers of the pool, by id. */
  tenants: readonly Tenant[];
  kept: Readonly<Record<string, TenantCosts>>;
  /** The customer to begin with; null when the usage of none is to be read. */
  from: string | null;
}

interface OwnUseDeps {
  usage: TenantUsage;
  clock: Clock;
  reads: number;
}

/**
 * What each customer has used, in USD. A day that is over is read once; how many reads there are in a round is limited, so
 * `next` says where the next round begins, or null.
 */
export async function readOwnUse(
  { usage, clock, reads }: OwnUseDeps,
  { pool, product, tenants, kept, from }: Wanted,
): Promise<{ use: UseOfTenant[]; next: string | null }> {
  const now = clock.now().getTime();
  const today = dayOf(now);
  const table = pool.outputs.UsageTableName;
  const known = tenants.map((tenant) => withUse(tenant, kept[tenant.id]));
  const due = from === null || !table ? [] : tenants.filter(({ id }) => id >= from);

  const chosen: { tenant: Tenant; days: string[] }[] = [];
  let left = reads;
  for (const tenant of due) {
    const days = daysToRead(tenant, kept[tenant.id]?.day, now);
    if (chosen.length > 0 && days.length > left) break;
    left -= days.length;
    chosen.push({ tenant, days });
  }
  const usd = new Map<string, Pick<TenantCosts, 'day' | 'onDay' | 'before'>>();
  const read = async ({ tenant, days }: (typeof chosen)[number]) => {
    const of = { region: pool.region, table: table ?? '', tenantId: tenant.id };
    const counted = await usage.read(of, days);
    const [onDay = 0, ...earlier] = counted
      .map((counts) => exactUsdOf(usageOfUse(product, counts), pool.region))
      .toReversed();
    const before = days.length > 1 ? earlier.reduce((sum, one) => sum + one, 0) : (kept[tenant.id]?.before ?? 0);
    usd.set(tenant.id, { day: today, onDay, before });
  };
  const queue = chosen.values();
  const work = async () => {
    for (const one of queue) await read(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { use: known.map((one) => ({ ...one, ...usd.get(one.id) })), next: due[chosen.length]?.id ?? null };
}

/** Before any day was read. */
const never = '1970-01-01';

function withUse({ id, cloudType }: Tenant, kept: TenantCosts | undefined): UseOfTenant {
  const { day = never, onDay = 0, before = 0 } = kept ?? {};
  return { id, cloudType, day, onDay, before };
}

/** Today alone, where the days before it were read today; otherwise all that count since the customer was created. */
function daysToRead({ createdAt }: Tenant, readOn: string | undefined, now: number): string[] {
  const to = dayOf(now);
  if (readOn === to) return [to];
  const first = dayOf(now - (daysOfUse - 1) * dayInMs);
  const created = createdAt.slice(0, first.length);
  return daysOf({ from: created > to ? to : created > first ? created : first, to });
}

import { slotsOf } from '../claims/claims.ts';
import { freeSlots } from '../claims/free-slot.ts';
import type { NewCustomer, Spec } from '../contract/customer.ts';
import { poolId } from '../contract/pool.ts';
import { newCustomerBlocker } from '../contract/rules/new-customer.ts';
import { field } from '../contract/texts/fields.ts';
import { blocked, conflict, fieldError } from '../errors.ts';
import { waitForPool } from '../operations/wait-for-pool.ts';
import { newPool } from '../pools/new-pool.ts';
import type { Change } from '../ports.ts';
import { cloudTypesOf, isFunctionsProduct, isPooled } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';
import { type QuotaContext, usageOfCustomer, usageOfPool } from '../quotas/context.ts';
import { counted, countIn } from '../quotas/count-in-region.ts';
import { reservation } from '../quotas/reserve.ts';
import { plus } from '../quotas/usage.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { RegionRecord } from '../records/region.ts';
import { capacityOf } from '../regions/capacity.ts';
import { mostBeforeGrowth, noFreeSlot, queuedGrowth } from '../regions/grow-region.ts';
import type { ServiceDeps } from '../service.ts';

/** Where a new customer lives in its region. */
export interface Place {
  fields: Pick<CustomerRecord, 'slot' | 'routeSlots' | 'pool'>;
  spec: Spec;
  pool?: PoolRecord;
  /** The operation that has to end before its own begins. */
  after?: string;
  /** Count the customer in the region and in its pool, and queue what either needs for it. */
  changes: Change[];
}

interface Wanted {
  input: NewCustomer;
  region: RegionRecord;
  product: Product;
  spec: Spec;
  quotas: QuotaContext | undefined;
}

/** @throws DomainError when the region or the pool takes no customer now */
export function findPlace(deps: ServiceDeps, wanted: Wanted): Promise<Place> {
  if (isPooled(wanted.product)) return placeInPool(deps, wanted);
  return isFunctionsProduct(wanted.product) ? placeWithoutSlot(wanted) : placeOnLoadBalancer(deps, wanted);
}

async function placeOnLoadBalancer(
  deps: ServiceDeps,
  { input, region, product, spec, quotas }: Wanted,
): Promise<Place> {
  const capacity = capacityOf(region, quotas);
  const blocker = newCustomerBlocker({ ...region, ...capacity });
  if (blocker) throw blocked(blocker);
  const slots = await freeSlots(deps.store, region, input.code, slotsOf(product));
  if (!slots) throw await noFreeSlot(deps, region, capacity.capacity);
  const [slot, ...routeSlots] = slots;
  const usage = usageOf(quotas, input, product, spec);
  const reserved = reservation(region, quotas, input.code, usage);
  const most = mostBeforeGrowth(region, capacity.capacity);
  const count = { customers: { add: 1, most }, reserved, each: usage };
  return {
    fields: { slot, ...(routeSlots.length > 0 && { routeSlots }), pool: null },
    spec,
    changes: queuedGrowth(deps, counted(region, count), capacity.capacity) ?? [countIn(region, count)],
  };
}

const open = ['ready', 'updating'] as const;

/** Counts a customer without a slot, and the pool that it is the first customer of, and takes what they need of the quotas. */
function countSlotless({ input, region, product, spec, quotas }: Wanted, pools = 0): Change {
  const { code, status } = region;
  if (!open.some((one) => one === status)) {
    throw blocked({ code: 'region-not-ready', values: { region: code, status } });
  }
  const own = usageOf(quotas, input, product, spec);
  const usage = quotas && pools > 0 ? plus(own, usageOfPool(quotas, input.product)) : own;
  const reserved = reservation(region, quotas, input.code, usage);
  return countIn(region, { beside: { slotless: 1, ...(pools > 0 && { pools }) }, reserved, each: own });
}

const usageOf = (quotas: QuotaContext | undefined, input: NewCustomer, product: Product, { size }: Spec) => {
  const cloudType = input.cloudType ?? cloudTypesOf(product)[0] ?? 'private';
  return quotas ? usageOfCustomer(quotas, { product: input.product, size, cloudType }, { suspended: false }) : {};
};

async function placeWithoutSlot(wanted: Wanted): Promise<Place> {
  return { fields: { pool: null }, spec: wanted.spec, changes: [countSlotless(wanted)] };
}

const system = { actor: 'system', sourceIp: null };

async function placeInPool(deps: ServiceDeps, wanted: Wanted): Promise<Place> {
  const { input, region, spec } = wanted;
  const id = poolId(input.product, region.code);
  const present = await deps.store.get('pool', { id });
  if (!present) {
    const count = countSlotless(wanted, 1);
    const { pool, operation, changes } = await newPool(deps, system, {
      product: input.product,
      region: region.code,
      version: spec.version,
      customers: 1,
      cause: 'first-customer',
    });
    return { fields: { pool: id }, spec, pool, after: operation.id, changes: [...changes, count] };
  }
  const { version } = present;
  if (input.version !== undefined && input.version !== version) {
    const values = { customer: input.code, pool: id, version };
    throw conflict('version-of-pool', values, {
      errors: [fieldError('version', field('version-of-pool', { version }))],
    });
  }
  const { after, changes } = await waitForPool(deps, present, 1);
  return {
    fields: { pool: id },
    spec: { ...spec, version },
    pool: present,
    ...(after !== undefined && { after }),
    changes: [...changes, countSlotless(wanted)],
  };
}

import type { Product } from './model.ts';
import { assumptions, prices, regionFactors } from './prices.ts';
import type { Size } from './size.ts';

const month = prices.hoursPerMonth;

/** What the customers of a region have in common, in USD per month: a load balancer and a NAT gateway each `count`. */
export function sharedUsd(count: { loadBalancers: number; natGateways: number }): number {
  const balancers = count.loadBalancers * (prices.loadBalancerHour + 2 * prices.publicAddressHour);
  const gateways = count.natGateways * (prices.natGatewayHour + prices.publicAddressHour);
  return (balancers + gateways) * month + prices.hostedZoneMonth + prices.encryptionKeyMonth;
}

const sharedPerCustomer = (): number => sharedUsd({ loadBalancers: 1, natGateways: 1 }) / assumptions.customersPerShard;

function tasks(size: Size): number {
  const taskHour = (size.cpu / 1024) * prices.fargateVcpuHour + (size.memoryMiB / 1024) * prices.fargateGbHour;
  return taskHour * month * size.tasks[0] + assumptions.logGbPerMonth * prices.logGbIngested;
}

function alarms({ database }: Pick<Product, 'database'>, { suspended }: { suspended: boolean }): number {
  const { application, applicationParked, database: databaseAlarms } = assumptions.alarms;
  return (suspended ? applicationParked : application) + (database ? databaseAlarms : 0);
}

/** Storage and the secret are paid whether or not the database is awake. */
const databaseAtRest = (): number =>
  assumptions.databaseGb * prices.auroraGbMonth + assumptions.secretsPerDatabase * prices.secretMonth;

const databaseInUse = ([least]: readonly [number, number]): number =>
  (least * month + assumptions.acuHoursOfUse) * prices.auroraAcuHour;

/** The capacity of a size that names none: it may pause. */
export const defaultAcu: readonly [number, number] = [0, 2];

/**
 * Estimated cost of one customer in USD per month of 730 hours, rounded to cents: its fewest tasks, its database and
 * its share of what customers have in common. Suspended: no tasks and a paused database, whatever its fewest units.
 * Null when the product has no such size.
 */
export function monthlyUsd(
  product: Pick<Product, 'sizes' | 'database'>,
  sizeId: string,
  regionCode: string,
  state: { suspended: boolean },
): number | null {
  const size = Object.hasOwn(product.sizes, sizeId) ? product.sizes[sizeId] : undefined;
  if (!size) return null;
  let usd = sharedPerCustomer() + alarms(product, state) * prices.alarmMonth;
  if (product.database) usd += databaseAtRest();
  if (!state.suspended) {
    usd += tasks(size);
    if (product.database) usd += databaseInUse(size.acu ?? defaultAcu);
  }
  return Math.round(usd * (regionFactors[regionCode] ?? 1) * 100) / 100;
}

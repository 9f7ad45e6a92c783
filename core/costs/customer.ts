import type { Product } from '../products/model.ts';
import { composedSecrets } from '../products/secrets.ts';
import type { Size } from '../products/size.ts';
import { capacityUsage, queriesUsage, storageUsage } from './database.ts';
import { tasksUsage } from './tasks.ts';
import { sumOf, type Usage, usdOf } from './usage.ts';

type Priced = Pick<Product, 'sizes' | 'database' | 'secrets'>;
interface State {
  suspended: boolean;
}

/** Alarms of a customer's stack. Fewer watch an application that is meant not to run. */
const alarms = { application: 3, applicationSuspended: 2, database: 2 };

/** Target tracking creates two alarms, which AWS bills like others. */
const scalingAlarms = ({ tasks: [fewest, most] }: Size): number => (most > fewest ? 2 : 0);

/** The capacity of a size that names none: it may pause. */
export const defaultAcu: readonly [number, number] = [0, 2];

/**
 * What the stack of one customer bills in a month: its fewest tasks, its database, secrets and alarms. A suspended
 * customer has no tasks and a paused database, whatever its size. `test/costs` compares this with the templates.
 */
export function customerUsage(product: Priced, size: Size, { suspended }: State): Usage {
  const database = product.database !== undefined;
  const watching = suspended ? alarms.applicationSuspended : alarms.application + scalingAlarms(size);
  const always = sumOf(
    { alarmMonth: watching + (database ? alarms.database : 0) },
    { secretMonth: composedSecrets(product).length + (database ? 1 : 0) },
    database ? storageUsage : {},
  );
  if (suspended) return always;
  return sumOf(
    always,
    tasksUsage(size.tasks[0], size),
    ...(database ? [capacityUsage((size.acu ?? defaultAcu)[0]), queriesUsage] : []),
  );
}

/**
 * Estimated cost of a customer's own stack in USD per month of 730 hours, rounded to cents, without what the customers
 * of a region share. Null when the product has no such size.
 */
export function customerMonthlyUsd(product: Priced, sizeId: string, region: string, state: State): number | null {
  const size = Object.hasOwn(product.sizes, sizeId) ? product.sizes[sizeId] : undefined;
  return size ? usdOf(customerUsage(product, size, state), region) : null;
}

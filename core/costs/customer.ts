import { databaseCapacity } from '../products/capacity.ts';
import { cloudTypesOf, hasSize, isFunctionsProduct } from '../products/kinds.ts';
import type { CloudType, ContainersProduct, Product } from '../products/model.ts';
import { type PlacedProduct, placeProduct } from '../products/place.ts';
import { composedSecrets } from '../products/secrets.ts';
import type { Size } from '../products/size.ts';
import { capacityUsage, queriesUsage, storageUsage } from './database.ts';
import { functionsCustomerUsage } from './functions-customer.ts';
import { scheduledHours } from './schedules.ts';
import { taskHoursUsage, tasksUsage, trafficUsage } from './tasks.ts';
import { sumOf, type Usage, usdOf } from './usage.ts';

interface State {
  suspended: boolean;
}

/** Alarms of a customer's stack. Fewer watch an application that is meant not to run. */
const alarms = { application: 3, applicationSuspended: 2, database: 2, process: 1 };

/** Target tracking creates two alarms, which AWS bills like others. */
const scalingAlarms = ({ tasks: [fewest, most] }: Pick<Size, 'tasks'>): number => (most > fewest ? 2 : 0);

/**
 * What one customer bills in a month on AWS: its fewest tasks, its database, folders, secrets and alarms. A suspended
 * customer has no tasks and a paused database, whatever its size. `test/costs` compares this with the templates.
 */
export const customerUsage = (product: ContainersProduct, size: Size, state: State): Usage =>
  sumOf(stackUsage(placeProduct(product, 'aws'), size, state), usageBesideStack(product, size, state));

/** What the resources in the stack of the customer bill. */
function stackUsage(product: PlacedProduct, size: Size, { suspended }: State): Usage {
  const { database, generated } = product;
  const processes = Object.values(product.processes);
  const databases = database ? 1 : 0;
  const watching = suspended
    ? alarms.applicationSuspended
    : [size, ...processes].reduce((sum, one) => sum + scalingAlarms(one), 0) +
      alarms.application +
      alarms.process * processes.length;
  const always = sumOf(
    { alarmMonth: watching + databases * alarms.database },
    { secretMonth: composedSecrets(product).length + databases + Object.keys(generated).length },
    database ? storageUsage : {},
  );
  if (suspended) return always;
  return sumOf(
    always,
    ...[size, ...processes].map(({ tasks: [fewest] }) => tasksUsage(fewest, size)),
    trafficUsage,
    ...(database ? [capacityUsage(databaseCapacity(product, size)[0]), queriesUsage] : []),
  );
}

/** What a customer bills that its stack does not hold: its files, the tasks of schedules, and the secret of its options. */
export function usageBesideStack(product: ContainersProduct, size: Size, { suspended }: State): Usage {
  const { storage, options, schedules } = placeProduct(product, 'aws');
  const gibibytes = Object.values(storage).reduce((sum, { GiB }) => sum + GiB, 0);
  return {
    efsGbMonth: gibibytes,
    // The first copy is whole, and the later ones hold what has changed.
    efsBackupGbMonth: gibibytes,
    secretMonth: options.some(({ type }) => type === 'secret') ? 1 : 0,
    ...taskHoursUsage(suspended ? 0 : scheduledHours(schedules), size),
  };
}

/**
 * Estimated cost of a customer in USD per month of 730 hours, rounded to cents, without what the customers of a region
 * share. Null when the product has no such size.
 * @param cloudType of a customer of a pool; @default the first that the product offers
 */
export function customerMonthlyUsd(
  product: Product,
  sizeId: string,
  region: string,
  state: State & { cloudType?: CloudType },
): number | null {
  if (isFunctionsProduct(product)) {
    const [preferred = 'private'] = cloudTypesOf(product);
    const { cloudType = preferred } = state;
    return hasSize(product, sizeId) ? usdOf(functionsCustomerUsage(product, cloudType), region) : null;
  }
  const size = Object.hasOwn(product.sizes, sizeId) ? product.sizes[sizeId] : undefined;
  return size ? usdOf(customerUsage(product, size, state), region) : null;
}

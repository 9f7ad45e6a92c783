import { capacityOf } from '@console/core/products/capacity';
import type { ValidCustomer } from '../customer-props.ts';
import type { Shard } from '../shared-outputs.ts';

/** What version, size and slot of a customer stand for, and whether it is suspended. */
export interface ResolvedSpec {
  image: string;
  cpu: number;
  memoryMiB: number;
  /** Tasks to start with; undefined: as many as there are. */
  desiredTasks: number | undefined;
  /** Minimum and maximum number of tasks. */
  tasks: readonly [number, number];
  /** Minimum and maximum of Aurora capacity units. */
  capacity: readonly [number, number];
  shard: Shard;
}

/** Cannot fail on props that were validated. */
export function resolveSpec({
  product,
  version,
  size,
  suspended,
  taskCount,
  shared,
  slot,
}: ValidCustomer): ResolvedSpec {
  const image = product.versions.find((candidate) => candidate.version === version)?.image;
  const chosen = product.sizes[size];
  const shard = shared.shards[slot.shard];
  if (!image || !chosen || !shard)
    throw new Error(`Version ${version}, size ${size} or load balancer ${slot.shard} was not validated`);

  const [minCapacity, maxCapacity] = capacityOf(product, chosen);
  return {
    image,
    cpu: chosen.cpu,
    memoryMiB: chosen.memoryMiB,
    desiredTasks: taskCount === 'initial' ? chosen.tasks[0] : undefined,
    tasks: chosen.tasks,
    // The database of a suspended customer may pause, whatever its size.
    capacity: [suspended ? 0 : minCapacity, maxCapacity],
    shard,
  };
}

import type { ValidCustomer } from '../customer-props.ts';
import type { Shard } from '../shared-outputs.ts';

/** What the props name, looked up, and what being suspended makes of it. */
export interface Choice {
  image: string;
  cpu: number;
  memoryMiB: number;
  /** Tasks to run when deployed. */
  desired: number;
  /** Fewest and most tasks. */
  tasks: readonly [number, number];
  /** Least and most Aurora capacity units. */
  capacity: readonly [number, number];
  shard: Shard;
}

const DEFAULT_CAPACITY = [0, 2] as const;

/** Cannot fail on props that were checked. */
export function choose({ product, version, size, suspended, shared, slot }: ValidCustomer): Choice {
  const image = product.versions.find((candidate) => candidate.version === version)?.image;
  const chosen = product.sizes[size];
  const shard = shared.shards[slot.shard];
  if (!image || !chosen || !shard)
    throw new Error(`${version}, ${size} or load balancer ${slot.shard} was not checked`);

  const [least, most] = chosen.acu ?? DEFAULT_CAPACITY;
  return {
    image,
    cpu: chosen.cpu,
    memoryMiB: chosen.memoryMiB,
    desired: suspended ? 0 : chosen.tasks[0],
    tasks: suspended ? [0, 0] : chosen.tasks,
    // Nobody uses a suspended database, so it may pause whatever its size.
    capacity: [suspended ? 0 : least, most],
    shard,
  };
}

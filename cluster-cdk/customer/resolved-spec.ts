import { databaseCapacity } from '@console/core/products/capacity';
import type { PlacedProduct } from '@console/core/products/place';
import type { ValidCustomer } from '../customer-props.ts';
import type { Shard } from '../shared-outputs.ts';

/** What a task runs, and what it gets. */
export interface TaskSpec {
  image: string;
  cpu: number;
  memoryMiB: number;
}

/** What version, size and slot of a customer stand for, and whether it is online. */
export interface ResolvedSpec extends TaskSpec {
  /** Whether anything runs: not while the customer is suspended, nor before commands that have to run first. */
  runs: boolean;
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
  waitsFor,
  shared,
  slot,
}: ValidCustomer): ResolvedSpec {
  const chosen = product.sizes[size];
  const shard = shared.shards[slot.shard];
  if (!chosen || !shard) throw new Error(`Size ${size} or load balancer ${slot.shard} was not validated`);

  const [minCapacity, maxCapacity] = databaseCapacity(product, chosen);
  return {
    ...taskSpec(product, version, size),
    runs: !suspended && waitsFor === undefined,
    tasks: chosen.tasks,
    // The database of a suspended customer may pause, whatever its size.
    capacity: [suspended ? 0 : minCapacity, maxCapacity],
    shard,
  };
}

/** A definition that is to take over may lack the present size: its commands then run in its first one. */
export function taskSpec({ versions, sizes }: PlacedProduct, version: string, size: string): TaskSpec {
  const image = versions.find((candidate) => candidate.version === version)?.image;
  const chosen = sizes[size] ?? Object.values(sizes)[0];
  if (!image || !chosen) throw new Error(`Version ${version} or size ${size} was not validated`);
  return { image, cpu: chosen.cpu, memoryMiB: chosen.memoryMiB };
}

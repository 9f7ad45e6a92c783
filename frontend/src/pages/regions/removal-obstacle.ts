import type { Region } from '@console/core/contract/region';
import type { Words } from '../../words/words.ts';

/** Why the region cannot be removed now. */
export function removalObstacle(region: Region | undefined, { regions }: Words): string | undefined {
  if (!region) return regions.chooseOne;
  if (region.activeOperationId) return regions.moving;
  return region.customers > 0 ? regions.inUse(region.customers) : undefined;
}

import type { Region } from '@console/core/contract/region';
import type { Messages } from '../../i18n/messages.ts';

/** Why the region cannot be removed now. */
export function removalObstacle(region: Region | undefined, { regions }: Messages): string | undefined {
  if (!region) return regions.chooseOne;
  if (region.activeOperationId) return regions.moving;
  return region.customers > 0 ? regions.inUse(region.customers) : undefined;
}

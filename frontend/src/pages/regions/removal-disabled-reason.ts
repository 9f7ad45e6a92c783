import type { Region } from '@console/core/contract/region';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { texts } from './texts.ts';

/** Why the region cannot be removed now. */
export function removalDisabledReason(region: Region | undefined, t: TextsOf<typeof texts>): string | undefined {
  if (!region) return t.chooseOne;
  if (region.activeOperationId) return t.operationInProgress;
  return region.customers > 0 ? t.inUse(region.customers) : undefined;
}

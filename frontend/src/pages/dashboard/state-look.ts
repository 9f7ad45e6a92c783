import {
  colorBorderStatusError,
  colorBorderStatusInfo,
  colorBorderStatusSuccess,
  colorBorderStatusWarning,
  colorTextStatusInactive,
} from '@cloudscape-design/design-tokens';
import type { CustomerState } from '@console/core/contract/customer-map';

/** Colour is for trouble: what is well is a dot. The sign says the same to those who see no colours. */
export const looks: Record<CustomerState, { color: string; sign: string; filled: boolean }> = {
  down: { color: colorBorderStatusError, sign: '!', filled: true },
  failed: { color: colorBorderStatusError, sign: '×', filled: false },
  degraded: { color: colorBorderStatusWarning, sign: '!', filled: false },
  unknown: { color: colorTextStatusInactive, sign: '?', filled: false },
  changing: { color: colorBorderStatusInfo, sign: '…', filled: false },
  suspended: { color: colorTextStatusInactive, sign: '–', filled: false },
  healthy: { color: colorBorderStatusSuccess, sign: '•', filled: false },
};

const filters: Record<CustomerState, readonly string[]> = {
  down: ['health=down'],
  degraded: ['health=degraded'],
  failed: ['status=failed'],
  suspended: ['status=suspended'],
  healthy: ['health=healthy'],
  unknown: ['health=unknown'],
  changing: [],
};

/** The customers page with those in this state, or all of a product and region. */
export function customersIn(state: CustomerState | null, ...others: readonly string[]): string {
  const search = new URLSearchParams([...(state ? filters[state] : []), ...others].map((value) => ['filter', value]));
  return `/customers${search.size > 0 ? `?${search}` : ''}`;
}

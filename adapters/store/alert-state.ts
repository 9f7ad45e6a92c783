import type { AlertQuery, AlertState } from '@console/core/contract/alert';

/** Whether an alert is in the requested state; `active` is every state but resolved. */
export const isInState = (state: AlertState, wanted: AlertQuery['state']): boolean =>
  wanted === undefined || (wanted === 'active' ? state !== 'resolved' : state === wanted);

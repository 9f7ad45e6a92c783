import type { AccountEvent } from '../records/account-event.ts';

export { type AccountEvent, type AccountEventType, accountEventTypes } from '../records/account-event.ts';

/** Tells other systems what becomes of accounts. */
export interface AccountEvents {
  /** What is published may arrive more than once: its `eventId` tells. */
  publish(event: AccountEvent): Promise<void>;
}

import type { Batch } from '@console/core/contract/batch';
import type { Operation } from '@console/core/contract/operation';
import { createContext, useContext } from 'react';
import type { NotificationItem } from './items.ts';

export interface Notifications {
  items: readonly NotificationItem[];
  /** Shows the operation from progress to success or failure, with Retry. */
  follow(operation: Operation): void;
  /** Shows the batch from its begin to its end, as one item. */
  followBatch(batch: Batch): void;
  succeed(header: string, content?: string): void;
  /** `retry` sends the failed request again. */
  fail(header: string, content: string, retry?: () => void): void;
  dismiss(id: string): void;
}

export const NotificationsContext = createContext<Notifications | null>(null);

export function useNotifications(): Notifications {
  const notifications = useContext(NotificationsContext);
  if (!notifications) throw new Error('NotificationsContext has no value');
  return notifications;
}

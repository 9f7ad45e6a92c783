import type { Operation } from '@console/core/contract/operation';
import { createContext, useContext } from 'react';
import type { Note } from './notes.ts';

export interface Notifications {
  notes: readonly Note[];
  /** Shows the operation from progress to success or failure, with Retry. */
  follow(operation: Operation): void;
  succeed(header: string, content?: string): void;
  /** `retry` runs what failed once more. */
  fail(header: string, content: string, retry?: () => void): void;
  dismiss(id: string): void;
}

export const NotificationsContext = createContext<Notifications | null>(null);

export function useNotifications(): Notifications {
  const notifications = useContext(NotificationsContext);
  if (!notifications) throw new Error('NotificationsContext has no value');
  return notifications;
}

import type { AlertSeverity, Notification } from '../contract/alert.ts';

export interface Message {
  /** One line, at most 100 characters. */
  subject: string;
  text: string;
  severity: AlertSeverity;
  alertId?: string | undefined;
}

/** Tells the people on call. */
export interface Notifier {
  /** Resolves when the message was taken over; the same one may be handed over twice. */
  notify(message: Message): Promise<void>;
}

/** Messages that stay where they were sent from. */
export interface Inbox {
  /** Newest first. */
  recent(limit: number): Promise<Notification[]>;
}

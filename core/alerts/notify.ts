import { type Clock, ConditionFailed, type Ids, type Notifier, type Store } from '../ports.ts';
import type { AlertRecord } from '../records/alert.ts';
import { messageOf } from './message.ts';

export interface AlertDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
  notifier: Notifier;
}

/** Notifies the people on call of the alert's present state, once. Interrupted in between, it notifies again. */
export async function notifyOnCall({ store, notifier }: AlertDeps, alert: AlertRecord): Promise<AlertRecord> {
  if (alert.notified) return alert;
  await notifier.notify(messageOf(alert));
  const notified = { ...alert, notified: true };
  try {
    await store.commit([{ write: 'replace', kind: 'alert', record: notified }]);
    return { ...notified, rev: alert.rev + 1 };
  } catch (error) {
    // Whoever changed it in the meantime notifies of that change.
    if (error instanceof ConditionFailed) return alert;
    throw error;
  }
}

import type { AlertRecord } from '../records/alert.ts';
import type { AlarmEvent } from './alarm-event.ts';
import { alertOnFailures } from './failed-operations.ts';
import { alertOnLicenses } from './licenses.ts';
import { type AlertDeps, notifyOnCall } from './notify.ts';
import { isOver } from './over.ts';
import { recordAlarm } from './record-alarm.ts';

export type ReconcileAlertsDeps = AlertDeps & { onError(error: unknown, alert: AlertRecord): void };

const mostActive = 1_000;
/** Alerts whose end has not been notified yet are among the newest. */
const newestResolved = 20;

/** Raises missed alerts, resolves those that are over, and repeats notifications that failed. */
export async function reconcileAlerts(deps: ReconcileAlertsDeps): Promise<void> {
  await alertOnFailures(deps);
  await alertOnLicenses(deps);
  const { items: active } = await deps.store.listAlerts({ state: 'active', limit: mostActive });
  const { items: resolved } = await deps.store.listAlerts({ state: 'resolved', limit: newestResolved });
  for (const alert of [...active, ...resolved]) {
    try {
      if (alert.state !== 'resolved' && (await isOver(deps.store, alert, deps.clock.now()))) {
        await recordAlarm(deps, end(alert, deps.clock.now()));
      } else if (!alert.notified) {
        await notifyOnCall(deps, alert);
      }
    } catch (error) {
      deps.onError(error, alert);
    }
  }
}

const end = (alert: AlertRecord, now: Date): AlarmEvent => ({ ...alert, active: false, at: now.toISOString() });

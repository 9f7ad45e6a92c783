import type { CustomerStatus } from '../contract/customer.ts';
import type { AlertRecord } from '../records/alert.ts';
import { type AlarmChange, alarmEvent } from './from-alarm.ts';
import type { AlertDeps } from './notify.ts';
import { recordAlarm } from './record-alarm.ts';

/** An application that stops, or has stopped, because somebody wants it to. */
const stopped: readonly CustomerStatus[] = ['suspending', 'suspended', 'deleting'];

/** Records the change of an alarm. One that nobody can act upon raises no alert: it has no runbook, or was to be expected. */
export async function recordAlarmChange(deps: AlertDeps, change: AlarmChange): Promise<AlertRecord | undefined> {
  const event = alarmEvent(change);
  if (!event) return undefined;
  const { active, customer: code } = event;
  const customer = active && code !== undefined && (await deps.store.get('customer', { code }));
  if (customer && stopped.includes(customer.status)) return undefined;
  return recordAlarm(deps, event);
}

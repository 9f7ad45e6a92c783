import { isConflict } from '../errors.ts';
import type { Change, Ids } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { AlarmRecord, AlertRecord } from '../records/alert.ts';
import { type AlarmEvent, alarmId } from './alarm-event.ts';
import { type AlertDeps, notifyOnCall } from './notify.ts';
import { opened, transition } from './transitions.ts';

/** Records what an alarm says, and notifies the people on call of what is new. The same event may come twice. */
export async function recordAlarm(deps: AlertDeps, event: AlarmEvent): Promise<AlertRecord | undefined> {
  const alert = await retryRaces(() => storeEvent(deps, event));
  return alert && notifyOnCall(deps, alert);
}

async function storeEvent({ store, ids }: AlertDeps, event: AlarmEvent): Promise<AlertRecord | undefined> {
  const alarm = await store.get('alarm', { id: alarmId(event) });
  const known = alarm?.alertId ? await store.get('alert', { id: alarm.alertId }) : undefined;
  // A repeated event may still have to be notified of; a late one says nothing about the present.
  if (alarm && alarm.at >= event.at) return alarm.at === event.at ? known : undefined;
  if (!event.active && !known) return undefined;
  const next = nextAlert(known, event, ids);
  await store.commit([
    written('alert', next),
    written('alarm', {
      id: next.alarm,
      alertId: next.state === 'resolved' ? null : next.id,
      at: event.at,
      rev: alarm?.rev ?? 0,
    }),
  ]);
  return { ...next, rev: next.rev + 1 };
}

function nextAlert(known: AlertRecord | undefined, event: AlarmEvent, ids: Ids): AlertRecord {
  if (!known) return opened(event, ids.next());
  const next = transition(known, event.active ? { event: 'fires', ...event } : { event: 'recovers', at: event.at });
  // An alarm forgets its alert in the transaction that resolves it.
  if (isConflict(next)) throw new Error(`Alarm ${known.alarm} holds an alert that has ended`);
  return next;
}

const written = <K extends 'alert' | 'alarm'>(kind: K, record: K extends 'alert' ? AlertRecord : AlarmRecord): Change =>
  ({ write: record.rev === 0 ? 'create' : 'replace', kind, record }) as Change;

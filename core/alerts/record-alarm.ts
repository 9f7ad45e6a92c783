import { auditChange, detailed } from '../audit/entry.ts';
import { isConflict, notFound, unwrap } from '../errors.ts';
import { type Change, type Clock, ConditionFailed, type Ids, type Notifier, type Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { AlarmRecord, AlertRecord } from '../records/alert.ts';
import { type RequestContext, remembered } from '../service.ts';
import { type AlarmEvent, alarmId } from './alarm-event.ts';
import { messageOf } from './message.ts';
import { opened, transition } from './transitions.ts';

export interface AlertDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
  notifier: Notifier;
}

/** Keeps what an alarm says, and tells the people on call what they do not know yet. Safe to be told twice. */
export async function recordAlarm(deps: AlertDeps, event: AlarmEvent): Promise<AlertRecord | undefined> {
  const alert = await retryRaces(() => keep(deps, event));
  return alert && tell(deps, alert);
}

async function keep({ store, ids }: AlertDeps, event: AlarmEvent): Promise<AlertRecord | undefined> {
  const alarm = await store.get('alarm', { id: alarmId(event) });
  const known = alarm?.alertId ? await store.get('alert', { id: alarm.alertId }) : undefined;
  // An event that comes again may only have to be told; one that comes late says nothing about now.
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

/** Hands the alert to the notifier, unless that was done. Interrupted in between, it is done once more. */
export async function tell({ store, notifier }: AlertDeps, alert: AlertRecord): Promise<AlertRecord> {
  if (alert.notified) return alert;
  await notifier.notify(messageOf(alert));
  const notified = { ...alert, notified: true };
  try {
    await store.commit([{ write: 'replace', kind: 'alert', record: notified }]);
    return { ...notified, rev: alert.rev + 1 };
  } catch (error) {
    // It has changed meanwhile: whoever changed it tells of that.
    if (error instanceof ConditionFailed) return alert;
    throw error;
  }
}

/** Somebody takes care of the alert. */
export function acknowledgeAlert(
  deps: Omit<AlertDeps, 'notifier'>,
  request: RequestContext,
  id: string,
): Promise<{ alert: AlertRecord }> {
  return retryRaces(async () => {
    const alert = await deps.store.get('alert', { id });
    if (!alert) throw notFound(`Alert "${id}"`, id);
    const at = deps.clock.now().toISOString();
    const answer = { alert: unwrap(transition(alert, { event: 'acknowledge', at, by: request.actor })) };
    await deps.store.commit([
      { write: 'replace', kind: 'alert', record: answer.alert },
      auditChange(deps, {
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'alert.acknowledge',
        ...(alert.customer !== undefined && { customer: alert.customer }),
        ...(alert.region !== undefined && { region: alert.region }),
        outcome: 'accepted',
        ...detailed({ text: alert.title, coded: alert.coded?.title }),
      }),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

import { alarm } from '../contract/texts/alarms.ts';
import { reason } from '../contract/texts/reasons.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { AlarmEvent } from './alarm-event.ts';

/** The alarm for a run of a schedule; `failure` says how it failed. The next run that succeeds ends it. */
export function scheduleEvent(
  { code: customer, region }: Pick<CustomerRecord, 'code' | 'region'>,
  { schedule, failure }: { schedule: string; failure?: string | undefined },
  at: string,
): AlarmEvent {
  const title = alarm('schedule-failed', { customer, schedule });
  const why = failure === undefined ? reason('none') : reason('schedule-ended', { reason: failure });
  return {
    active: failure !== undefined,
    source: `schedule-failed/${schedule}`,
    severity: 'warning',
    title: title.text,
    reason: why.text,
    coded: { title: title.coded, reason: why.coded },
    customer,
    region,
    runbook: 'schedule-failed',
    at,
  };
}

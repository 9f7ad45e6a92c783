import type { Health } from '../contract/customer.ts';
import { alarm } from '../contract/texts/alarms.ts';
import { reason } from '../contract/texts/reasons.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { AlarmEvent } from './alarm-event.ts';

export const isBad = (health: Health): boolean => health === 'down' || health === 'degraded';

/** Health is watched of customers that run and on which nothing is being done. */
export const isWatched = ({ status, deployed }: CustomerRecord): boolean => status === 'online' && deployed !== null;

const saying = ({ code: customer }: CustomerRecord, health: Health) =>
  health === 'degraded'
    ? { title: alarm('application-degraded', { customer }), reason: reason('some-tasks-unhealthy') }
    : { title: alarm('application-down', { customer }), reason: reason('no-task-healthy') };

/** What is to be said of a customer whose application has been like this for a while. */
export function unhealthyEvent(customer: CustomerRecord, health: Health, at: string): AlarmEvent {
  const said = saying(customer, health);
  return {
    active: isBad(health),
    source: 'application-down',
    severity: health === 'degraded' ? 'warning' : 'critical',
    title: said.title.text,
    reason: said.reason.text,
    coded: { title: said.title.coded, reason: said.reason.coded },
    customer: customer.code,
    region: customer.region,
    runbook: 'application-down',
    at,
  };
}

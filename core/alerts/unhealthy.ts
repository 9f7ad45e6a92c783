import type { Health } from '../contract/customer.ts';
import { alarm } from '../contract/texts/alarms.ts';
import { reason } from '../contract/texts/reasons.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import type { ProcessProblem } from '../ports/fleet.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { AlarmEvent } from './alarm-event.ts';

export const isBad = (health: Health): boolean => health === 'down' || health === 'degraded';

/** Whether the health of the customer counts: it should be running, and no operation is in progress. Tenants have the application of their pool. */
export const isWatched = ({ status, deployed, pool }: CustomerRecord): boolean =>
  status === 'online' && deployed !== null && !pool;

const textsFor = ({ code: customer }: CustomerRecord, health: Health) =>
  health === 'degraded'
    ? { title: alarm('application-degraded', { customer }), reason: reason('some-tasks-unhealthy') }
    : { title: alarm('application-down', { customer }), reason: reason('no-task-healthy') };

/** Why an application is degraded, when a process of it has a problem. */
export const problemReason = (problem: ProcessProblem | undefined): LocalizableText | undefined =>
  problem && reason('process-ends', { process: problem.process, reason: problem.reason });

/** That an application is unhealthy, and how its last task ended. */
export const unhealthySince = (health: Health, end: string): LocalizableText =>
  reason(health === 'degraded' ? 'some-tasks-unhealthy-since' : 'no-task-healthy-since', { reason: end });
/** The alarm for a customer whose application has had this health for a while, or will have it for a known reason. */
export function unhealthyEvent(
  customer: CustomerRecord,
  health: Health,
  at: string,
  why?: LocalizableText,
): AlarmEvent {
  const texts = { ...textsFor(customer, health), ...(why && { reason: why }) };
  return {
    active: isBad(health),
    source: 'application-down',
    severity: health === 'degraded' ? 'warning' : 'critical',
    title: texts.title.text,
    reason: texts.reason.text,
    coded: { title: texts.title.coded, reason: texts.reason.coded },
    customer: customer.code,
    region: customer.region,
    runbook: 'application-down',
    at,
  };
}

import type { Health } from '../contract/customer.ts';
import type { CustomerRecord } from '../customers/model.ts';
import type { AlarmEvent } from './alarm-event.ts';

export const isBad = (health: Health): boolean => health === 'down' || health === 'degraded';

/** Health is watched of customers that run and on which nothing is being done. */
export const isWatched = ({ status, deployed }: CustomerRecord): boolean => status === 'online' && deployed !== null;

/** What is to be said of a customer whose application has been like this for a while. */
export const unhealthyEvent = (customer: CustomerRecord, health: Health, at: string): AlarmEvent => ({
  active: isBad(health),
  source: 'application-down',
  severity: health === 'degraded' ? 'warning' : 'critical',
  title: health === 'degraded' ? `${customer.code} runs with fewer tasks than it should.` : `${customer.code} is down.`,
  reason: health === 'degraded' ? 'Some of its tasks are not healthy.' : 'None of its tasks is healthy.',
  customer: customer.code,
  region: customer.region,
  runbook: 'application-down',
  at,
});

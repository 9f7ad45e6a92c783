import { alarm } from '../contract/texts/alarms.ts';
import { reason } from '../contract/texts/reasons.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { AlarmEvent } from './alarm-event.ts';

/** The alarm for a service of an application that listens at an address of the network; it ends when it has none. */
export function exposedEvent(
  { code: customer, region }: Pick<CustomerRecord, 'code' | 'region'>,
  { service, address }: { service: string; address: string | undefined },
  at: string,
): AlarmEvent {
  const title = alarm('exposed-to-network', { customer });
  const why = address === undefined ? reason('none') : reason('listens-on', { address });
  return {
    active: address !== undefined,
    source: `exposed-to-network/${service}`,
    severity: 'warning',
    title: title.text,
    reason: why.text,
    coded: { title: title.coded, reason: why.coded },
    customer,
    region,
    runbook: 'exposed-to-network',
    at,
  };
}

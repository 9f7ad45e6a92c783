import type { Store } from '../ports.ts';
import type { AlertRecord } from '../records/alert.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { isLicenseAlert, isLicenseOver } from './licenses.ts';
import { isBad, isWatched } from './unhealthy.ts';

/** Whether the problem is over, as far as the table knows. An alert of another source ends with its alarm, or with the application. */
export async function isOver(store: Store, alert: AlertRecord, now: Date): Promise<boolean> {
  if (alert.customer === undefined) return alert.source === 'operation-failed' && (await sharedIsWell(store, alert));
  const customer = await store.get('customer', { code: alert.customer });
  if (!customer) return true;
  if (isLicenseAlert(alert.source)) return isLicenseOver(customer, alert.source, now);
  switch (alert.source) {
    case 'application-down':
      return customer.activeOperationId === null && (!isWatched(customer) || !isBad(customer.health));
    case 'operation-failed':
      return lastSucceeded(store, customer);
    default:
      // Its alarm may be gone with the tasks, or wait for requests that nobody sends.
      return customer.status === 'suspended' && customer.activeOperationId === null;
  }
}

/** Of a pool, or of a region. */
async function sharedIsWell(store: Store, { pool: id, region: code = '' }: AlertRecord): Promise<boolean> {
  const subject = await (id === undefined ? store.get('region', { code }) : store.get('pool', { id }));
  return !subject || lastSucceeded(store, subject);
}

async function lastSucceeded(store: Store, { lastOperationId: id }: Pick<CustomerRecord, 'lastOperationId'>) {
  return (await store.get('operation', { id }))?.status === 'succeeded';
}

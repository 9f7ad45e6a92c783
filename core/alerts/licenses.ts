import { type LicenseState, licenseState } from '../accounts/license-state.ts';
import type { License } from '../contract/account.ts';
import { alarm } from '../contract/texts/alarms.ts';
import { reason } from '../contract/texts/reasons.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { AlarmEvent } from './alarm-event.ts';
import type { AlertDeps } from './notify.ts';
import { recordAlarm } from './record-alarm.ts';

const perPage = 100;
const prefix = 'license-ends/';

const sourceOf = ({ enterpriseId, productId, serviceId }: License): string =>
  prefix + [enterpriseId, productId, serviceId].map(encodeURIComponent).join('/');

export const isLicenseAlert = (source: string): boolean => source.startsWith(prefix);

/** Raises an alert for each licence that ends soon or has ended. One that has an alert gets no second one. */
export async function alertOnLicenses(deps: AlertDeps): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await deps.store.listCustomers({ limit: perPage, cursor });
    for (const customer of page.items) await alertOn(deps, customer);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function alertOn(deps: AlertDeps, customer: CustomerRecord): Promise<void> {
  for (const license of customer.account?.licenses ?? []) {
    const event = licenseEvent(customer, license, licenseState(license, deps.clock.now()));
    if (event && customer.status !== 'deleting') await recordAlarm(deps, event);
  }
}

function licenseEvent(customer: CustomerRecord, license: License, state: LicenseState): AlarmEvent | undefined {
  if (state.state === 'valid') return undefined;
  const { code, region, account } = customer;
  const values = { customer: code, service: license.serviceId };
  const title = state.state === 'ended' ? alarm('license-ended', values) : alarm('license-ends', values);
  const { endDate: date, contactFullName: contact, contactEmail: email } = license;
  const why = reason('license-end', { date, contact, email });
  const since = state.since.toISOString();
  const { licensesAt = since } = account ?? {};
  return {
    active: true,
    source: sourceOf(license),
    severity: state.state === 'ended' ? 'warning' : 'info',
    title: title.text,
    reason: why.text,
    coded: { title: title.coded, reason: why.coded },
    customer: code,
    region,
    runbook: 'license-ends',
    // The same in each run, so that it is one event; later than that of a licence that was changed.
    at: licensesAt > since ? new Date(licensesAt).toISOString() : since,
  };
}

/** Whether the customer has no licence any more that ends or has ended, by the source of the alert. */
export const isLicenseOver = ({ account }: CustomerRecord, source: string, now: Date): boolean =>
  !(account?.licenses ?? []).some(
    (license) => sourceOf(license) === source && licenseState(license, now).state !== 'valid',
  );

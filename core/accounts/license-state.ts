import type { License } from '../contract/account.ts';

const dayMs = 86_400_000;

/** The moment after which a licence no longer holds: a day counts whole, in UTC. */
const endOf = ({ endDate }: License): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(endDate) ? Date.parse(endDate) + dayMs : Date.parse(endDate);

export type LicenseState = { state: 'valid' } | { state: 'ending' | 'ended'; since: Date };

/** How a licence stands, and since when; `ending`: within the days of its notice. */
export function licenseState(license: License, now: Date): LicenseState {
  const end = endOf(license);
  if (now.getTime() >= end) return { state: 'ended', since: new Date(end) };
  const notice = end - license.noticeDays * dayMs;
  if (!license.renewalNotify || license.noticeDays === 0 || now.getTime() < notice) return { state: 'valid' };
  return { state: 'ending', since: new Date(notice) };
}

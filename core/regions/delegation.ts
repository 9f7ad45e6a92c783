/** Whether public DNS sends resolvers to the hosted zone. `expected`: its name servers; `found`: those in public DNS. */
export const isDelegatedTo = (expected: readonly string[], found: readonly string[]): boolean =>
  found.length > 0 && found.every((server) => expected.map(hostName).includes(hostName(server)));

const hostName = (server: string): string => server.toLowerCase().replace(/\.$/, '');

/** A CAA record, with one of its properties. */
export interface CaaRecord {
  issue?: string | undefined;
  issuewild?: string | undefined;
}

/** "Configure a CAA record" in the AWS Certificate Manager User Guide. */
const certificateAuthorities = ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'];

/** Whether Amazon may issue a wildcard certificate for a name with these CAA records (RFC 8659, section 4). */
export function amazonMayIssue(records: readonly CaaRecord[]): boolean {
  const wild = records.flatMap(({ issuewild }) => issuewild ?? []);
  const relevant = wild.length > 0 ? wild : records.flatMap(({ issue }) => issue ?? []);
  return relevant.length === 0 || relevant.some((value) => certificateAuthorities.includes(authority(value)));
}

const authority = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase();

/** The name and its parents, in the order in which CAA records are looked for: the first one with such records decides. */
export const withParents = (name: string): string[] => {
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
};

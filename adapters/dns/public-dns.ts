import { Resolver } from 'node:dns/promises';
import type { CaaRecord } from '@console/core/regions/delegation';

/** What public DNS says. Undefined: it could not be asked. */
export interface PublicDns {
  nameServers(name: string): Promise<string[] | undefined>;
  caaRecords(name: string): Promise<CaaRecord[] | undefined>;
}

/** SERVFAIL: the name is delegated to servers that do not know it. */
const absence = ['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EREFUSED'];

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && absence.includes((error as NodeJS.ErrnoException).code ?? '');

/** `servers`: the resolvers to ask, such as `127.0.0.1:53`. @default those of the system */
export function createPublicDns(servers?: readonly string[]): PublicDns {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  const ask = <T>(answer: Promise<T[]>): Promise<T[] | undefined> =>
    answer.catch((error: unknown) => (isAbsence(error) ? [] : undefined));
  return {
    nameServers: (name) => ask(resolver.resolveNs(name)),
    caaRecords: (name) => ask(resolver.resolveCaa(name)),
  };
}

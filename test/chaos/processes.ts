import { join } from 'node:path';
import { openLedger } from '@console/local/processes/ledger';

/** What is killed. */
export type Target = 'console' | 'job' | 'PostgreSQL' | 'application' | 'dynoxide';

const patterns: Record<Exclude<Target, 'console'>, RegExp> = {
  job: /^Job /,
  PostgreSQL: /^PostgreSQL$/,
  dynoxide: /^dynoxide$/,
  application: /customer-/,
};

/** The running processes of this kind that a console on `dataDir` has started. */
export async function processesOf(
  dataDir: string,
  target: Exclude<Target, 'console'>,
): Promise<{ name: string; pid: number }[]> {
  const ledger = await openLedger(join(dataDir, 'run'));
  const matching = ledger.entries().filter(({ name }) => patterns[target].test(name));
  return matching.flatMap(({ name, pid }) => (pid === undefined ? [] : [{ name, pid }]));
}

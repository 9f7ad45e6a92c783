import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type VictimKind = 'console' | 'job' | 'PostgreSQL' | 'application' | 'dynoxide';

interface Process {
  name: string;
  pid: number;
}

/** The processes that a console on `dataDir` has started and not ended, by its ledger. */
export const processesOf = (dataDir: string): Process[] =>
  readdirSync(join(dataDir, 'run'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        return [JSON.parse(readFileSync(join(dataDir, 'run', name), 'utf8')) as Process];
      } catch {
        return [];
      }
    });

const patterns: Record<Exclude<VictimKind, 'console'>, RegExp> = {
  job: /^Job /,
  PostgreSQL: /^PostgreSQL$/,
  dynoxide: /^dynoxide$/,
  application: /customer-/,
};

/** A process of this kind that runs now; undefined when there is none. */
export function findVictim(dataDir: string, kind: Exclude<VictimKind, 'console'>, pick: number): Process | undefined {
  const found = processesOf(dataDir).filter(({ name }) => patterns[kind].test(name));
  return found[pick % Math.max(1, found.length)];
}

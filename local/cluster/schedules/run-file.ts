import { readFile } from 'node:fs/promises';
import { schedule } from '@console/core/contract/schedule';
import { z } from 'zod';
import { writeAtomically } from '../engine/atomic-file.ts';

export type Run = NonNullable<z.infer<typeof schedule>['lastRun']>;

const runs = z.record(z.string(), schedule.shape.lastRun.unwrap());

/** The last run of each schedule. */
export interface RunFile {
  get(key: string): Run | undefined;
  /** Those that begin so. */
  keys(prefix: string): string[];
  /** `undefined` forgets it. */
  set(key: string, run: Run | undefined): Promise<void>;
}

/** Opens the file. A run that was interrupted with the console has ended when it is opened. */
export async function openRunFile(path: string, now: Date, log: (message: string) => void): Promise<RunFile> {
  const known = new Map(Object.entries(await read(path, log)));
  for (const [key, run] of known) if (!run.finishedAt) known.set(key, { ...run, finishedAt: now.toISOString() });
  let saving = Promise.resolve();
  const save = () => writeAtomically(path, JSON.stringify(Object.fromEntries(known)));
  return {
    get: (key) => known.get(key),
    keys: (prefix) => [...known.keys()].filter((key) => key.startsWith(prefix)),
    set(key, run) {
      if (run) known.set(key, run);
      else known.delete(key);
      saving = saving.then(save).catch((error: unknown) => log(`The last runs were not saved: ${String(error)}`));
      return saving;
    },
  };
}

async function read(path: string, log: (message: string) => void): Promise<Record<string, Run>> {
  try {
    return runs.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log(`The last runs of schedules are not known: ${path} is damaged.`);
    return {};
  }
}

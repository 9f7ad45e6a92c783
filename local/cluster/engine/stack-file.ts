import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { type StackRecord, stackRecord } from './record.ts';

/** Keeps one stack's record on disk. */
export interface StackFile {
  /** Resolves when the record as it is now, or later, is on disk. Calls at the same time share one write. */
  save(record: StackRecord): Promise<void>;
  remove(): Promise<void>;
}

export function stackFile(dir: string, { region, name }: { region: string; name: string }): StackFile {
  const path = join(dir, `${region}--${name}.json`);
  let writing: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;
  return {
    save(record) {
      queued ??= writing.then(() => {
        queued = undefined;
        writing = writeAtomically(path, JSON.stringify(record));
        // Those who wait get the failure; the next write does not fail because of it.
        const result = writing;
        writing = result.catch(() => {});
        return result;
      });
      return queued;
    },
    async remove() {
      await queued;
      await writing;
      await rm(path, { force: true });
    },
  };
}

/** All records in `dir`. */
export async function readRecords(dir: string): Promise<StackRecord[]> {
  await mkdir(dir, { recursive: true });
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const path = join(dir, name);
      const parsed = stackRecord.safeParse(JSON.parse(await readFile(path, 'utf8')));
      if (!parsed.success)
        throw new Error(`The stack record ${path} cannot be read: ${parsed.error.message}`, { cause: parsed.error });
      return parsed.data;
    }),
  );
}

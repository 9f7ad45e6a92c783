import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackRef } from '@console/core/ports/stacks';
import { pathOfVersion, readKept, removeKept, writeKept } from './kept-file.ts';
import { type StackRecord, stackRecord } from './record.ts';

/** Keeps one stack's record on disk. */
export interface StackFile {
  /** Resolves when the record as it is now, or later, is on disk. Calls at the same time share one write. */
  save(record: StackRecord): Promise<void>;
  remove(): Promise<void>;
}

/** A stack whose file is missing, or damaged for a reason. */
export interface LostStack {
  file: string;
  reason?: string;
}

export type DamagedStack = StackRef & Required<LostStack>;

const fileName = ({ region, name }: StackRef) => `${region}--${name}.json`;
const namePattern = /^(.+?)--(.+)\.json(?:\.earlier)?$/;

export const stackPath = (dir: string, stack: StackRef): string => join(dir, fileName(stack));

export function stackFile(dir: string, stack: StackRef): StackFile {
  const path = stackPath(dir, stack);
  let writing: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;
  return {
    save(record) {
      queued ??= writing.then(() => {
        queued = undefined;
        writing = writeKept(path, JSON.stringify(record));
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
      await removeKept(path);
    },
  };
}

interface Found {
  records: StackRecord[];
  damaged: DamagedStack[];
}

/** All records in `dir`. The damage of one file is a matter of its stack alone. */
export async function readRecords(dir: string, log: (message: string) => void): Promise<Found> {
  await mkdir(dir, { recursive: true });
  const names = new Set((await readdir(dir)).filter((name) => namePattern.test(name)).map(pathOfVersion));
  const found: Found = { records: [], damaged: [] };
  for (const name of names) {
    const file = join(dir, name);
    try {
      const { value, damage } = await readKept(file, parseRecord);
      if (fileName(value) !== name) throw new Error(`it is the file of another stack, ${value.name}`);
      if (damage) log(`The stack file ${file} is damaged (${damage}): the version before it is used.`);
      found.records.push(value);
    } catch (error) {
      const [, region = '', stack = ''] = namePattern.exec(name) ?? [];
      const reason = error instanceof Error ? error.message : String(error);
      found.damaged.push({ region, name: stack, file, reason });
    }
  }
  return found;
}

function parseRecord(text: string): StackRecord {
  const parsed = stackRecord.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`it is not a stack: ${parsed.error.issues[0]?.path.join('.')}`, { cause: parsed.error });
}

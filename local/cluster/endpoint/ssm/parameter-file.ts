import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../engine/atomic-file.ts';

const parameter = z.object({
  name: z.string(),
  type: z.enum(['String', 'StringList']),
  value: z.string(),
  version: z.number(),
  /** ISO 8601. */
  modified: z.string(),
  /** The resource that it belongs to. */
  owner: z.string().optional(),
});
export type Parameter = z.output<typeof parameter>;

/** A parameter may be named like a folder of others, and a part of a name may be `..`. */
const folder = (part: string) => `d_${part}`;
const file = (part: string) => `p_${part}`;

/** The file of a parameter under a folder: a hierarchy of names is a hierarchy of folders. */
export function pathOf(dir: string, name: string): string {
  const parts = name.replace(/^\//, '').split('/');
  const last = parts.pop() ?? '';
  return join(dir, name.startsWith('/') ? 'paths' : 'names', ...parts.map(folder), file(last));
}

/** @throws Error when the file is damaged */
export async function readParameter(path: string): Promise<Parameter | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    return parameter.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`The file ${path} of a parameter is damaged: restore it from a backup, or delete it`, { cause });
  }
}

export async function writeParameter(path: string, value: Parameter): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeAtomically(path, JSON.stringify(value));
}

export const removeParameter = (path: string): Promise<void> => rm(path, { force: true });

/**
 * The names of the parameters below a path, in the order of their parts.
 * @param after only those that come after this one, without looking at what comes before it
 */
export function namesBelow(
  dir: string,
  path: string,
  { recursive, after }: { recursive: boolean; after?: string | undefined },
): AsyncGenerator<string> {
  const parts = partsOf(path);
  const start = after === undefined ? undefined : partsOf(after);
  return namesIn(join(dir, 'paths', ...parts.map(folder)), parts, { recursive, start });
}

const partsOf = (name: string) => name.split('/').filter((part) => part !== '');

async function* namesIn(
  dir: string,
  parents: readonly string[],
  walk: { recursive: boolean; start: readonly string[] | undefined },
): AsyncGenerator<string> {
  const entries = await readdir(dir).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const known = entries.filter((entry) => /^[dp]_/.test(entry) && !/^p_.*\.new$/.test(entry));
  // A parameter comes before the folder of the same name.
  const ordered = known.toSorted((a, b) => compare([a.slice(2), b[0] ?? ''], [b.slice(2), a[0] ?? '']));
  for (const entry of ordered) {
    const parts = [...parents, entry.slice(2)];
    const { start = [] } = walk;
    if (entry.startsWith('p_')) {
      if (compare(parts, start) > 0) yield `/${parts.join('/')}`;
    } else if (walk.recursive && compare(parts, start.slice(0, parts.length)) >= 0) {
      yield* namesIn(join(dir, entry), parts, walk);
    }
  }
}

/** Part by part; what ends first comes first. */
function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index < 0) return a.length - b.length;
  const other = b[index];
  return other === undefined || (a[index] ?? '') > other ? 1 : -1;
}

const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException | undefined)?.code));

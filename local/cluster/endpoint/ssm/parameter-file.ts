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

/** The names of the parameters below a path, in order. */
export async function namesBelow(dir: string, path: string, recursive: boolean): Promise<string[]> {
  const parts = path.split('/').filter((part) => part !== '');
  const names = await namesIn(join(dir, 'paths', ...parts.map(folder)), ['', ...parts].join('/'), recursive);
  return names.toSorted();
}

async function namesIn(dir: string, prefix: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(dir).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const lists = entries.map(async (entry) => {
    const name = `${prefix}/${entry.slice(2)}`;
    if (entry.startsWith('p_') && !entry.endsWith('.new')) return [name];
    return entry.startsWith('d_') && recursive ? namesIn(join(dir, entry), name, recursive) : [];
  });
  return (await Promise.all(lists)).flat();
}

const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException | undefined)?.code));

import { createHash } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { writeAtomically } from './atomic-file.ts';

/** A file that is found damaged rather than believed: its last line is a checksum, and the version before it is kept. */
export interface KeptFile<T> {
  value: T;
  /** Why the version before the latest one had to be used. */
  damage?: string;
}

const separator = '\nsha256 ';
const earlierOf = (path: string) => `${path}.earlier`;
const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

export async function writeKept(path: string, text: string): Promise<void> {
  const earlier = earlierOf(path);
  await writeAtomically(path, `${text}${separator}${checksum(text)}\n`, async () => {
    await rm(earlier, { force: true });
    await link(path, earlier).catch(unlessMissing);
  });
}

/** The latest version, or the one before it when that is damaged. @throws Error with the reason when both are */
export async function readKept<T>(path: string, parse: (text: string) => T): Promise<KeptFile<T>> {
  try {
    return { value: await readVersion(path, parse) };
  } catch (error) {
    const damage = reasonOf(error);
    try {
      return { value: await readVersion(earlierOf(path), parse), damage };
    } catch {
      throw new Error(damage, { cause: error });
    }
  }
}

export async function removeKept(path: string): Promise<void> {
  await rm(earlierOf(path), { force: true });
  await rm(path, { force: true });
}

/** The path of a file that there is a version of, from the name of either version. */
export const pathOfVersion = (name: string): string => name.replace(/\.earlier$/, '');

async function readVersion<T>(path: string, parse: (text: string) => T): Promise<T> {
  const content = await readFile(path, 'utf8');
  const end = content.lastIndexOf(separator);
  // A file of an earlier release has no checksum.
  if (end < 0) return parse(content);
  const text = content.slice(0, end);
  if (content.slice(end + separator.length) !== `${checksum(text)}\n`) throw new Error('its checksum is wrong');
  return parse(text);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'it is missing';
  return error instanceof SyntaxError ? 'it is not JSON' : error.message;
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

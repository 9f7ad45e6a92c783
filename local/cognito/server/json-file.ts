import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const reviveDates = (key: string, value: unknown): unknown =>
  key.endsWith('Date') && typeof value === 'string' ? new Date(value) : value;

const earlierOf = (path: string) => `${path}.earlier`;

/**
 * Undefined when there is no such file. When it is damaged, the version before it is used.
 * @throws Error when both are damaged: to begin anew would bring back people who were removed, and their first passwords
 */
export function readJsonFile(path: string): Record<string, unknown> | undefined {
  if (!existsSync(path) && !existsSync(earlierOf(path))) return undefined;
  try {
    return readObject(path);
  } catch (error) {
    const damage = `${path} is damaged (${error instanceof Error ? error.message : String(error)})`;
    try {
      const earlier = readObject(earlierOf(path));
      console.error(`${damage}: the version before it is used`);
      return earlier;
    } catch {
      throw new Error(
        `${damage}: restore it from a backup, or, to begin with the three default users, delete the folder ${dirname(dirname(path))}`,
        { cause: error },
      );
    }
  }
}

function readObject(path: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'), reviveDates);
  if (typeof value !== 'object' || value === null) throw new Error('it holds no object');
  return value as Record<string, unknown>;
}

/** Whatever happens meanwhile, the file holds the old value or the new one. The old one is kept beside it. */
export function writeJsonFile(path: string, value: unknown): void {
  try {
    const file = openSync(`${path}.new`, 'w', 0o600);
    try {
      writeFileSync(file, JSON.stringify(value, null, 1));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    rmSync(earlierOf(path), { force: true });
    if (existsSync(path)) linkSync(path, earlierOf(path));
    renameSync(`${path}.new`, path);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    throw error;
  }
}

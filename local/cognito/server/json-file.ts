import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const reviveDates = (key: string, value: unknown): unknown =>
  key.endsWith('Date') && typeof value === 'string' ? new Date(value) : value;

/** Undefined when there is no such file. One that cannot be read is kept under another name, and missed. */
export function readJsonFile(path: string): Record<string, unknown> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'), reviveDates);
    if (typeof value !== 'object' || value === null) throw new Error('it holds no object');
    return value as Record<string, unknown>;
  } catch (error) {
    const kept = `${path}.damaged-${Date.now()}`;
    renameSync(path, kept);
    console.error(`${path} is damaged (${String(error)}); it is kept as ${kept}, and a new one is begun`);
    return undefined;
  }
}

/** Whatever happens meanwhile, the file holds the old value or the new one. */
export function writeJsonFile(path: string, value: unknown): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeFileSync(file, JSON.stringify(value, null, 1));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

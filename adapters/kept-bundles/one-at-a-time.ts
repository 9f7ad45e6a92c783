import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const lookAgainMs = 200;

/** What this process holds: a file with its number may be of an earlier process that had the same. */
const held = new Set<string>();

/** Runs `work` while no other process runs any under the same path. One that died holds nobody up. */
export async function oneAtATime<T>(path: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await take(path))) {
    if (!(await isHeld(path))) await rm(path, { force: true });
    else await setTimeout(lookAgainMs, undefined, signal ? { signal } : {});
  }
  try {
    return await work();
  } finally {
    held.delete(path);
    await rm(path, { force: true });
  }
}

/** The file has its content from the start, so that nobody finds it empty. */
async function take(path: string): Promise<boolean> {
  if (held.has(path)) return false;
  held.add(path);
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, String(process.pid));
    await link(draft, path);
    return true;
  } catch (error) {
    held.delete(path);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function isHeld(path: string): Promise<boolean> {
  if (held.has(path)) return true;
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from '../processes/identity.ts';

/**
 * After a reboot the pid in a stale lock file can belong to any program, and PostgreSQL would refuse to start.
 * In all other cases the file stays: PostgreSQL uses it to detect processes of a killed server that still run.
 */
export async function removeStaleLock(data: string): Promise<void> {
  const path = join(data, 'postmaster.pid');
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || processIdentity(pid) === undefined) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command === undefined) return;
  if (command.includes(data)) {
    throw new Error(
      `PostgreSQL is already running on ${data} (process ${pid}): stop it, or set DATA_DIR to another folder.`,
    );
  }
  await rm(path);
}

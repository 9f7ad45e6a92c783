import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from '../processes/identity.ts';

/**
 * After a reboot the pid in a left lock file can belong to any program, and PostgreSQL would not start for it.
 * In all other cases the file stays: by it PostgreSQL knows whether parts of a killed server are still at work.
 */
export async function dropForeignLock(data: string): Promise<void> {
  const path = join(data, 'postmaster.pid');
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || processIdentity(pid) === undefined) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command === undefined) return;
  if (command.includes(data)) {
    throw new Error(`PostgreSQL already runs on ${data} as process ${pid}: stop it, or use another DATA_DIR.`);
  }
  await rm(path);
}

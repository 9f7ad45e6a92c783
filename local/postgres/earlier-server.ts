import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../limits.ts';
import { signal } from '../processes/signal.ts';

/**
 * Ends the PostgreSQL of a killed console that still runs on `data`, and waits for all of its processes: each leads a
 * group of its own, and they can outlive the server, for example while they write to a slow disk.
 * @throws Error with the processes that do not end
 */
export async function endEarlierServer(data: string, log: (message: string) => void): Promise<void> {
  const lockFile = join(data, 'postmaster.pid');
  const server = Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]);
  const deadline = Date.now() + limits.postgres.earlierServerMs;
  for (let waited = false; ; waited = true) {
    const running = serverProcesses(data);
    if (running.length === 0) break;
    const pids = `${running.length === 1 ? 'process' : 'processes'} ${running.join(', ')}`;
    if (Date.now() > deadline) {
      throw new Error(
        `An earlier PostgreSQL still uses ${data} (${pids}) after ${limits.postgres.earlierServerMs / 1000} s: kill it, or set DATA_DIR to another folder.`,
      );
    }
    if (!waited) log(`Waiting for an earlier PostgreSQL to end (${pids}).`);
    if (!waited && running.includes(server)) signal(server, 'SIGINT');
    await delay(limits.postgres.earlierServerCheckMs);
  }
  // This pid can belong to any program after a reboot, or to a process that was not reaped: PostgreSQL would refuse to start.
  if (process.platform === 'linux') await rm(lockFile, { force: true });
}

/** All processes of PostgreSQL work in its folder. Empty where the system does not tell. */
function serverProcesses(data: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isServer(`/proc/${name}`, folder))
    .map(Number);
}

function isServer(entry: string, folder: string): boolean {
  try {
    return readFileSync(`${entry}/comm`, 'utf8') === 'postgres\n' && readlinkSync(`${entry}/cwd`) === folder;
  } catch {
    return false;
  }
}

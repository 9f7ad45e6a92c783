import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import type { Postgres } from '../start-postgres.ts';
import { findUnprivileged } from '../unprivileged.ts';
import { query } from './query.ts';

/** Replaces a server by one that nobody supervises, as a killed console leaves it. Linux only. */
export async function orphanOf(postgres: Postgres, folder: string): Promise<ChildProcess> {
  const command = (await readFile(`/proc/${postgres.pid}/cmdline`, 'utf8')).split('\0').slice(0, -1);
  await postgres.stop();
  const [program = '', ...args] = [...(await findUnprivileged(folder, command[0] ?? '')), ...command];
  const orphan = spawn(program, args, { cwd: folder, detached: true, stdio: 'ignore' });
  await vi.waitFor(() => query(postgres.adminUrl(), 'SELECT 1'), { timeout: 20_000 });
  return orphan;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { procStat } from '../processes/identity.ts';
import { signal } from '../processes/signal.ts';

export interface Zombie {
  pid: number;
  /** Ends its parent. */
  end(): void;
}

/** The leader of a group, which has ended, and that its parent never asks for, as with an init that does not reap orphans. */
export async function startZombie(): Promise<Zombie> {
  const parent = spawn('/bin/sh', ['-c', 'setsid sh -c "echo \\$\\$" & exec sleep 1000'], { detached: true });
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const pid = Number(line);
  while (procStat(pid)?.state !== 'Z') await new Promise((resolve) => setTimeout(resolve, 10));
  return { pid, end: () => void signal(Number(parent.pid), 'SIGKILL') };
}

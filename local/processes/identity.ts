import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What distinguishes a process from a later one with the same pid: the boot of the machine and the time the
 * process started. Undefined when no process has this pid.
 */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

export interface ProcStat {
  pid: number;
  state: string;
  parent: number;
  group: number;
  /** Clock ticks since boot. */
  startTime: string;
  /** Clock ticks of CPU used, in user and kernel mode. */
  cpuTicks: number;
  /** Resident memory in pages. */
  residentPages: number;
}

/** One process from Linux's /proc; undefined when it is gone. */
export function procStat(pid: number): ProcStat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name of the program is in parentheses and may itself contain spaces and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (index: number) => fields[index - 3] ?? '0';
  return {
    pid,
    state: field(3),
    parent: Number(field(4)),
    group: Number(field(5)),
    startTime: field(22),
    cpuTicks: Number(field(14)) + Number(field(15)),
    residentPages: Number(field(24)),
  };
}

let bootId: string | undefined;

function fromProc(pid: number): string | undefined {
  const stat = procStat(pid);
  if (!stat || stat.state === 'Z') return undefined;
  bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${bootId}/${stat.startTime}`;
}

function fromPs(pid: number): string | undefined {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return started.trim() || undefined;
  } catch {
    return undefined;
  }
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import { signal } from '../../processes/signal.ts';

/** Control groups that limit the memory of tasks, and hold all the processes of each. */
export interface MemoryGroups {
  /** A new group. Its path. */
  create(id: string, memoryMiB: number): string;
  /** Kills all that is in the group, and removes it. Whether the system has killed a process because of the limit. */
  end(path: string): Promise<boolean>;
  close(): void;
}

const root = '/sys/fs/cgroup';

interface Hierarchy {
  folder: string;
  limitFile: string;
}

/** @param owner names the groups of this installation; those that an earlier console left are ended */
export async function openMemoryGroups(owner: string): Promise<MemoryGroups | undefined> {
  const hierarchy = prepare(`deployment-console-${owner}`);
  if (!hierarchy) return undefined;
  const { folder, limitFile } = hierarchy;
  const left = readdirSync(folder, { withFileTypes: true }).filter((child) => child.isDirectory());
  await Promise.all(left.map(({ name }) => end(join(folder, name))));
  return {
    create(id, memoryMiB) {
      const path = join(folder, id);
      mkdirSync(path);
      writeFileSync(join(path, limitFile), String(memoryMiB * 1024 * 1024));
      return path;
    },
    end,
    close: () => remove(folder),
  };
}

/** Version 2 where it controls memory, otherwise version 1; undefined where neither can be written. */
function prepare(name: string): Hierarchy | undefined {
  try {
    if (!existsSync(join(root, 'cgroup.controllers'))) return version1(name);
    writeFileSync(join(root, 'cgroup.subtree_control'), '+memory');
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'cgroup.subtree_control'), '+memory');
    return { folder, limitFile: 'memory.max' };
  } catch {
    return undefined;
  }
}

function version1(name: string): Hierarchy {
  const [, own = '/'] = /^\d+:memory:(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8')) ?? [];
  const parent = join(root, 'memory', own);
  const folder = join(existsSync(parent) ? parent : join(root, 'memory'), name);
  mkdirSync(folder, { recursive: true });
  return { folder, limitFile: 'memory.limit_in_bytes' };
}

async function end(path: string): Promise<boolean> {
  const exceeded = hasExceeded(path);
  const deadline = Date.now() + limits.process.killedMs;
  for (let members = membersOf(path); members.length > 0 && Date.now() < deadline; members = membersOf(path)) {
    for (const pid of members) signal(pid, 'SIGKILL');
    await delay(5);
  }
  remove(path);
  return exceeded;
}

function remove(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Processes that cannot end now keep it; the next console removes it.
  }
}

/** Version 2 and version 1 have the same line in different files. */
const hasExceeded = (path: string): boolean =>
  ['memory.events', 'memory.oom_control'].some((name) => {
    try {
      return /^oom_kill [1-9]/m.test(readFileSync(join(path, name), 'utf8'));
    } catch {
      return false;
    }
  });

function membersOf(path: string): number[] {
  try {
    return readFileSync(join(path, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

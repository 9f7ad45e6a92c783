import { readdirSync, readlinkSync } from 'node:fs';
import { descendants } from './group.ts';

/** The inodes of the sockets that the processes of a group, and their children, have open; known on Linux only. */
export const socketsOfGroup = (group: number): Set<string> =>
  new Set(descendants(group).flatMap(({ pid }) => socketsOf(pid)));

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => socketAt(`/proc/${pid}/fd/${name}`) ?? []);
  } catch {
    // It has ended.
    return [];
  }
}

function socketAt(path: string): string | undefined {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(path))?.[1];
  } catch {
    return undefined;
  }
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { groupMembers } from '../../processes/group.ts';

const listening = '0A';

/** The TCP ports that the processes of a group listen on; known on Linux only. */
export function listeningPorts(group: number): number[] {
  if (process.platform !== 'linux') return [];
  try {
    const sockets = new Set(groupMembers(group).flatMap(({ pid }) => socketsOf(pid)));
    const ports = ['tcp', 'tcp6'].flatMap((table) => listenersIn(`/proc/${group}/net/${table}`, sockets));
    return [...new Set(ports)].toSorted((a, b) => a - b);
  } catch {
    return [];
  }
}

function socketsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

function listenersIn(path: string, sockets: ReadonlySet<string>): number[] {
  const rows = readFileSync(path, 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const fields = row.trim().split(/\s+/);
    const [address = '', state, inode = ''] = [fields[1], fields[3], fields[9]];
    return state === listening && sockets.has(inode) ? [Number.parseInt(address.split(':')[1] ?? '', 16)] : [];
  });
}

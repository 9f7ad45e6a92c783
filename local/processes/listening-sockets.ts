import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** A TCP socket that listens on this machine. */
export interface ListeningSocket {
  /** As text; an IPv4 address of an IPv6 socket is `::ffff:127.0.0.1`. */
  address: string;
  port: number;
  /** User that opened it. */
  uid: number;
  inode: string;
}

const listening = '0A';
/** One row: for more, the kernel would search its table of all connections, which takes milliseconds. */
const chunkBytes = 150;

/** All of them; undefined where that is not known, which is everywhere but on Linux. */
export function listeningSockets(table = '/proc/net'): ListeningSocket[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const ipv4 = rowsOf(`${table}/tcp`, socketsInUse(`${table}/sockstat`));
  return ipv4 && [...ipv4, ...(rowsOf(`${table}/tcp6`, socketsInUse(`${table}/sockstat6`)) ?? [])];
}

/** How many sockets there are, connections included. */
function socketsInUse(path: string): number {
  try {
    return Number(/^TCP6?: inuse (\d+)/m.exec(readFileSync(path, 'latin1'))?.[1] ?? Number.POSITIVE_INFINITY);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Those that listen come first in the table. `inUse`: none comes after so many. */
function rowsOf(path: string, inUse: number): ListeningSocket[] | undefined {
  if (inUse === 0) return [];
  try {
    const found: ListeningSocket[] = [];
    for (const row of linesOf(path)) {
      const socket = parseRow(row);
      if (!socket) break;
      found.push(socket);
      if (found.length === inUse) break;
    }
    return found;
  } catch {
    return undefined;
  }
}

/** The rows of a table, without its head, read as they are asked for. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    let isHead = true;
    let rest = '';
    for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) {
      const lines = (rest + buffer.toString('latin1', 0, bytes)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!isHead) yield line;
        isHead = false;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Undefined for a socket that does not listen. */
function parseRow(row: string): ListeningSocket | undefined {
  const [, local = '', , state, , , , uid, , inode = ''] = row.trim().split(/\s+/);
  if (state !== listening) return undefined;
  const [address = '', port = ''] = local.split(':');
  return { address: addressOf(address), port: Number.parseInt(port, 16), uid: Number(uid), inode };
}

const mapped = '0000000000000000FFFF0000';
const names: Record<string, string> = {
  '00000000000000000000000000000000': '::',
  '00000000000000000000000001000000': '::1',
};

/** The kernel prints an address as words of four bytes, each in the order of the machine: little-endian. */
function addressOf(hex: string): string {
  if (hex.startsWith(mapped)) return `::ffff:${ipv4Of(hex.slice(mapped.length))}`;
  return hex.length === 8 ? ipv4Of(hex) : (names[hex] ?? hex);
}

const ipv4Of = (hex: string): string => [...Buffer.from(hex, 'hex')].toReversed().join('.');

import { readFileSync } from 'node:fs';

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

/** All of them; undefined where that is not known, which is everywhere but on Linux. */
export function listeningSockets(table = '/proc/net'): ListeningSocket[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const ipv4 = rowsOf(`${table}/tcp`);
  return ipv4 && [...ipv4, ...(rowsOf(`${table}/tcp6`) ?? [])];
}

function rowsOf(path: string): ListeningSocket[] | undefined {
  try {
    return readFileSync(path, 'latin1').split('\n').slice(1).flatMap(parseRow);
  } catch {
    return undefined;
  }
}

function parseRow(row: string): ListeningSocket[] {
  const [, local = '', , state, , , , uid, , inode = ''] = row.trim().split(/\s+/);
  if (state !== listening) return [];
  const [address = '', port = ''] = local.split(':');
  return [{ address: addressOf(address), port: Number.parseInt(port, 16), uid: Number(uid), inode }];
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

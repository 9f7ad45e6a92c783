import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** The user at the other end of a connection from this machine; undefined where that is not known. */
export function userOfPeer({ remotePort, localPort }: Socket): number | undefined {
  if (process.platform !== 'linux' || remotePort === undefined || localPort === undefined) return undefined;
  const wanted = [hex(remotePort), hex(localPort)];
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const row = rowsOf(table).find(
      ([local = '', remote = '']) => local.endsWith(wanted[0] ?? '') && remote.endsWith(wanted[1] ?? ''),
    );
    if (row) return Number(row[6]);
  }
  return undefined;
}

const hex = (port: number): string => `:${port.toString(16).toUpperCase().padStart(4, '0')}`;

function rowsOf(table: string): string[][] {
  try {
    return readFileSync(table, 'latin1')
      .split('\n')
      .slice(1)
      .map((row) => row.trim().split(/\s+/).slice(1));
  } catch {
    return [];
  }
}

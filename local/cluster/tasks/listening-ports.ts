import { listeningSockets } from '../../processes/listening-sockets.ts';
import { socketsOfGroup } from '../../processes/own-sockets.ts';

/** The TCP ports that the processes of a group listen on; known on Linux only. */
export function listeningPorts(group: number): number[] {
  const sockets = listeningSockets();
  if (!sockets) return [];
  const own = socketsOfGroup(group);
  const ports = sockets.filter(({ inode }) => own.has(inode)).map(({ port }) => port);
  return [...new Set(ports)].toSorted((a, b) => a - b);
}

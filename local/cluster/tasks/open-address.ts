import { type ListeningSocket, listeningSockets } from '../../processes/listening-sockets.ts';
import type { Target } from '../balancer/target-group.ts';

const isLoopback = ({ address }: ListeningSocket): boolean =>
  address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');

/** Where a task listens that others in the network can reach; known on Linux only. */
export function openAddress({ port, owns }: Pick<Target, 'port' | 'owns'>): string | undefined {
  const open = listeningSockets()?.find((socket) => socket.port === port && !isLoopback(socket) && owns(socket));
  return open && `${open.address.includes(':') ? `[${open.address}]` : open.address}:${open.port}`;
}

export const openWarning = (address: string): string =>
  `the application listens on all network interfaces (${address}): anyone in the network can reach it without the proxy. On one machine, make it listen on 127.0.0.1, for example with HOST=127.0.0.1 in its environment.`;

import net, { type Socket } from 'node:net';
import { limits } from '../../limits.ts';
import { listeningSockets } from '../../processes/listening-sockets.ts';
import { loopbackAddresses, ownAddresses } from './own-addresses.ts';
import type { Target } from './target-group.ts';

export type Destination = Pick<Target, 'port' | 'literal' | 'owns'>;

interface Place {
  address: string;
  port: number;
}

/**
 * Connects to a target, and to no other process that listens on its port. Where the kernel does not tell who listens, it
 * connects to whatever does.
 * @throws Error with the code EADDRINUSE when only other processes listen, or ECONNREFUSED when none does
 */
export async function connectTo(target: Destination, timeoutMs: number = limits.proxy.connectMs): Promise<Socket> {
  let problem: unknown = failure('ECONNREFUSED', `nothing listens on port ${target.port}`);
  for (const place of candidates(target)) {
    try {
      const socket = await open(place, timeoutMs);
      // Another process may have taken the port since.
      if (candidates(target).some(({ address, port }) => address === place.address && port === place.port))
        return socket;
      socket.destroy();
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

function candidates(target: Destination): readonly Place[] {
  const sockets = listeningSockets();
  const { port, literal, owns } = target;
  if (!sockets) return loopbackAddresses.map((address) => ({ address, port }));
  const at = (place: Pick<Target, 'port' | 'owns'>) =>
    ownAddresses(place, sockets).map((address) => ({ address, port: place.port }));
  const given = at({ port, owns });
  const own = given.length > 0 || literal === undefined ? given : at(literal);
  if (own.length === 0 && sockets.some((socket) => socket.port === port)) {
    throw failure('EADDRINUSE', `another process listens on port ${port}`);
  }
  return own;
}

function open({ address: host, port }: Place, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, timeout: timeoutMs });
    const late = () => socket.destroy(failure('ETIMEDOUT', `no connection within ${timeoutMs / 1000} s`));
    socket.once('timeout', late);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.setTimeout(0).off('timeout', late).off('error', reject);
      resolve(socket);
    });
  });
}

const failure = (code: string, message: string) => Object.assign(new Error(message), { code });

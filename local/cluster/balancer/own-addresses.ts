import type { ListeningSocket } from '../../processes/listening-sockets.ts';
import type { Target } from './target-group.ts';

/**
 * The addresses of listening sockets that a connection to a loopback address can reach, in the order in which the kernel
 * prefers them.
 */
const reachedBy: Record<string, readonly string[]> = {
  '127.0.0.1': ['127.0.0.1', '::ffff:127.0.0.1', '0.0.0.0', '::ffff:0.0.0.0', '::'],
  '::1': ['::1', '::'],
};

/** The loopback addresses. An application may listen on either. */
export const loopbackAddresses: readonly string[] = Object.keys(reachedBy);

/**
 * The loopback addresses where a connection reaches the target itself. Another application may listen on the same port of
 * the other address, or of both after the target has ended.
 */
export const ownAddresses = (
  { port, owns }: Pick<Target, 'port' | 'owns'>,
  sockets: readonly ListeningSocket[],
): string[] => {
  const onPort = sockets.filter((socket) => socket.port === port);
  return loopbackAddresses.filter((address) => {
    const receiver = reachedBy[address]?.find((candidate) => onPort.some((socket) => socket.address === candidate));
    return receiver !== undefined && onPort.filter((socket) => socket.address === receiver).every(owns);
  });
};

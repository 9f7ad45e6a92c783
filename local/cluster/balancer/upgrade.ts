import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** The only protocol that a connection can change to. */
export const isWebSocket = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';

const upgradeHeaders = new Set(['upgrade', 'http2-settings']);

/**
 * Serves a request as if it had not asked to change the protocol, which a server may always do: a client that prefers
 * HTTP/2 goes on with HTTP/1.1. Node.js has stopped to read such a request, so that it is given to it again.
 */
export function continueWithoutUpgrade(server: Server, request: IncomingMessage, socket: Socket, head: Buffer): void {
  const headers = pairs(request.rawHeaders).flatMap(([name, value]) => {
    if (upgradeHeaders.has(name.toLowerCase())) return [];
    if (name.toLowerCase() !== 'connection') return [`${name}: ${value}`];
    const options = value.split(',').filter((option) => !upgradeHeaders.has(option.trim().toLowerCase()));
    return options.length > 0 ? [`${name}: ${options.join(',').trim()}`] : [];
  });
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`, ...headers, '', ''];
  socket.unshift(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), head]));
  server.emit('connection', socket);
}

const pairs = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as [string, string]] : []));

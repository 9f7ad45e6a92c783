import { createHash } from 'node:crypto';
import type { Server } from 'node:http';

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Sends one message to whoever opens a web socket below /websocket, and keeps the connection open. */
export function acceptWebSockets(server: Server, message: () => string): void {
  server.on('upgrade', ({ url, headers }, socket) => {
    const key = headers['sec-websocket-key'];
    if (!url?.startsWith('/websocket') || !key) {
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const accept = createHash('sha1').update(`${key}${magic}`).digest('base64');
    const lines = ['HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', 'connection: Upgrade'];
    socket.write(`${[...lines, `sec-websocket-accept: ${accept}`].join('\r\n')}\r\n\r\n`);
    const text = Buffer.from(message());
    socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
    socket.on('error', () => socket.destroy());
  });
}

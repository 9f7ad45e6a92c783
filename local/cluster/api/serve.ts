import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { closeServer, listen } from '../../http/listen.ts';

/** Serves on a free port of the loopback address. */
export async function serveApi(app: Hono): Promise<{ url: string; close(): Promise<void> }> {
  const server = await listen(createServer(getRequestListener(app.fetch)), '127.0.0.1', 0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Settings } from '../settings/settings.ts';

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** Serves on both loopback addresses, since `localhost` may mean either. @throws Error that names the setting to change */
export async function listenOnLoopback(fetch: Fetch, port: number, setting: string): Promise<() => Promise<void>> {
  const servers = [await listen(fetch, port, '127.0.0.1', setting)];
  const v6 = await listen(fetch, port, '::1', setting).catch((error: NodeJS.ErrnoException) => {
    // A machine without IPv6 is served on IPv4 alone; a port taken by another program is an error on either.
    if (error.message.includes(setting)) throw error;
    return undefined;
  });
  if (v6) servers.push(v6);
  return async () => {
    await Promise.all(servers.map(close));
  };
}

function listen(fetch: Fetch, port: number, hostname: string, setting: string): Promise<Server> {
  const server = createAdaptorServer({ fetch, hostname }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port, setting) : error);
    });
    server.listen(port, hostname, () => resolve(server));
  });
}

/** @throws Error that names the setting when something listens on one of the ports */
export async function assertPortsFree({ port, appsPort }: Pick<Settings, 'port' | 'appsPort'>): Promise<void> {
  for (const [setting, number] of Object.entries({ PORT: port, APPS_PORT: appsPort })) {
    const close = await listenOnLoopback(() => new Response(), number, setting);
    await close();
  }
}

export const portInUse = (port: number, setting: string) =>
  new Error(`${setting} ${port} is in use by another program: stop that, or set ${setting} to a free port.`);

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

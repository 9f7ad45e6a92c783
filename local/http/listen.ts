import { createServer, type Server } from 'node:http';
import type { Settings } from '../settings/settings.ts';

const noIpv6 = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Serves on both loopback addresses, since `localhost` may mean either; a machine without IPv6 has only one. Returns a
 * function that closes the servers and their connections.
 * @throws Error that names the setting to change
 */
export async function listenOnLoopback(
  serverFor: (hostname: string) => Server,
  port: number,
  setting: string,
): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  for (const hostname of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listen(serverFor(hostname), hostname, port));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (hostname === '::1' && noIpv6.has(code)) continue;
      await close();
      throw code === 'EADDRINUSE' ? portInUse(port, setting, error) : error;
    }
  }
  return close;
}

/** @throws Error that names the setting when something listens on one of the ports */
export async function assertPortsFree({ port, appsPort }: Pick<Settings, 'port' | 'appsPort'>): Promise<void> {
  for (const [setting, number] of Object.entries({ PORT: port, APPS_PORT: appsPort })) {
    const close = await listenOnLoopback(() => createServer(), number, setting);
    await close();
  }
}

export function listen(server: Server, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: hostname, exclusive: true }, () => resolve(server));
  });
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const portInUse = (port: number, setting: string, cause: unknown) =>
  new Error(`${setting} ${port} is in use by another program: stop that, or set ${setting} to a free port.`, { cause });

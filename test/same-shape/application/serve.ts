import { once } from 'node:events';
import { createServer } from 'node:http';
import type pg from 'pg';
import { servingLock } from './database.ts';
import { answer, task } from './pages.ts';
import { option, settings } from './settings.ts';
import { acceptWebSockets } from './web-socket.ts';

/** Serves until it is stopped: pages at one port, web sockets at another one, which needs worker processes. */
export async function serve(pool: pg.Pool, args: readonly string[]): Promise<void> {
  const holder = await pool.connect();
  await holder.query('select pg_advisory_lock_shared($1)', [servingLock]);
  const surroundings = {
    pool,
    proxyMode: option(args, 'proxy-mode') !== undefined,
    databaseManager: option(args, 'no-database-list') === undefined,
  };
  const pages = createServer(async (request, response) => {
    const { status, headers, body } = await answer(request, surroundings).catch((error: unknown) => {
      console.error(String(error));
      return { status: 500, headers: {}, body: undefined };
    });
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  const webSockets = createServer((request, response) =>
    response.writeHead(request.url === '/web/health' ? 200 : 400).end(),
  );
  acceptWebSockets(webSockets, () => JSON.stringify({ task }));
  pages.on('upgrade', (_, socket) => socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'));
  await Promise.all([once(pages.listen(settings.port, settings.host), 'listening'), listenForWebSockets()]);
  console.log(`serves at ${settings.port}`);

  async function listenForWebSockets(): Promise<void> {
    if (Number(option(args, 'workers') ?? 0) === 0) return;
    await once(webSockets.listen(settings.webSocketPort, settings.host), 'listening');
  }
}

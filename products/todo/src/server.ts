import { createServer } from 'node:http';
import { openPool } from './database/pool.ts';
import { becomeReady, type Readiness } from './database/ready.ts';
import { todosIn } from './database/todos.ts';
import { createListener } from './http/listener.ts';
import { createRouter } from './http/router.ts';
import { createLog } from './log.ts';
import { apiRoutes } from './routes/api-routes.ts';
import { assetRoutes } from './routes/asset-routes.ts';
import { healthRoute } from './routes/health-route.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { readSettings, type Settings } from './settings.ts';
import { stop } from './stop.ts';

const log = createLog((line) => process.stdout.write(line));

/** Longer than the idle timeout of the load balancer, so the server never closes a connection first. */
const keepAliveTimeout = 75_000;

function serve(settings: Settings): void {
  const stopping = new AbortController();
  const state: Readiness = { ready: false };
  const pool = openPool(settings.database, log);
  const todos = todosIn(pool);
  const router = createRouter({
    ...healthRoute(state, settings.version),
    ...assetRoutes,
    ...apiRoutes(todos),
    ...pageRoutes(settings, todos),
  });
  const server = createServer(
    { keepAliveTimeout },
    createListener(router, log, () => stopping.signal.aborted),
  );
  server.headersTimeout = keepAliveTimeout + 1_000;
  server.on('error', (error) => fail(`Cannot listen on port ${settings.port}: ${error.message}`));
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    log.info('Listening', { port: typeof address === 'object' && address ? address.port : settings.port });
  });
  void becomeReady(pool, state, log, stopping.signal);

  const end = (signal: NodeJS.Signals): void => {
    if (stopping.signal.aborted) return;
    log.info('Stopping', { signal });
    stopping.abort();
    void stop(server, pool, log).then(() => process.exit(0));
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

function fail(reason: string): never {
  log.error(reason);
  process.exit(1);
}

try {
  serve(readSettings(process.env));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

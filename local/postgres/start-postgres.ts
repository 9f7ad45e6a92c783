import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rememberedPort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { openLineLog } from '../processes/line-log.ts';
import { killWhenHung, postgresGreeting } from '../processes/liveness.ts';
import { supervise } from '../processes/supervise.ts';
import { findBinaries } from './binaries.ts';
import { adminPassword, adminUser, dataFolder } from './data-folder.ts';
import { dropForeignLock } from './lock-file.ts';
import { untilReady } from './ready.ts';
import { asArguments, serverSettings } from './settings.ts';
import { findUnprivileged } from './unprivileged.ts';

export interface Postgres {
  readonly host: string;
  readonly port: number;
  /** Connection string of the administrator; it holds his password. */
  adminUrl(database?: string): string;
  /** Of the server process; it changes when the server was restarted. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  dataDir: string;
  ledger: Ledger;
  log: (message: string) => void;
}

const host = '127.0.0.1';

/** Starts the PostgreSQL of this machine, under `dataDir`, and keeps it running. */
export async function startPostgres({ dataDir, ledger, log }: PostgresOptions): Promise<Postgres> {
  const root = resolve(dataDir, 'postgres');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const binaries = await findBinaries();
  const unprivileged = await findUnprivileged(root, binaries.postgres);
  const password = await adminPassword(root);
  const data = await dataFolder(root, binaries, unprivileged);
  await dropForeignLock(data);
  const port = await rememberedPort(join(root, 'port'));
  const lines = openLineLog(join(root, 'postgres.log'));
  let ends = 0;
  const server = supervise({
    name: 'PostgreSQL',
    command: [...unprivileged, binaries.postgres, '-D', data, ...asArguments(serverSettings(port))],
    cwd: root,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    ledger,
    restart: 'always',
    // Everything waits for it.
    backoff: { firstMs: 100, maxMs: 2_000, resetAfterMs: 5_000 },
    stopSignal: 'SIGINT',
    stopTimeoutMs: 6_000,
    onLine: lines.write,
    onExit: (exit) => {
      ends += 1;
      if (server.state !== 'stopping')
        log(`PostgreSQL ended (${exit.error ?? exit.signal ?? exit.code}); it is started again`);
    },
  });
  const adminUrl = (database = 'postgres') => `postgres://${adminUser}:${password}@${host}:${port}/${database}`;
  server.start();
  try {
    await untilReady(adminUrl(), { ends: () => ends, lastLines: () => lines.last(10) });
  } catch (error) {
    await server.stop();
    lines.close();
    throw error;
  }
  const stopWatch = killWhenHung(server, {
    port,
    greeting: postgresGreeting,
    onHung: () => log('PostgreSQL does not answer'),
  });
  return {
    host,
    port,
    adminUrl,
    get pid() {
      return server.pid;
    },
    async stop() {
      stopWatch();
      await server.stop();
      lines.close();
    },
  };
}

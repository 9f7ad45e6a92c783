import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { limits } from '../limits.ts';
import { rememberedPort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { postgresRequest } from '../processes/liveness.ts';
import { type Server, startServer } from '../processes/start-server.ts';
import { findBinaries } from './binaries.ts';
import { adminPassword, adminUser, dataFolder } from './data-folder.ts';
import { endEarlierServer } from './earlier-server.ts';
import { untilReady } from './ready.ts';
import { asArguments, serverSettings } from './settings.ts';
import { findUnprivileged } from './unprivileged.ts';

export interface Postgres extends Server {
  readonly host: string;
  readonly port: number;
  /** Connection string of the administrator, with the password. */
  adminUrl(database?: string): string;
}

export interface PostgresOptions {
  dataDir: string;
  ledger: Ledger;
  log: (message: string) => void;
  /** Whether databases are recorded, so that there must be data. @default there need not be */
  mustHoldData?: () => Promise<boolean>;
}

const host = '127.0.0.1';

/** Starts PostgreSQL with its data under `dataDir`, and keeps it running. */
export async function startPostgres({
  dataDir,
  ledger,
  log,
  mustHoldData = async () => false,
}: PostgresOptions): Promise<Postgres> {
  const root = resolve(dataDir, 'postgres');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const binaries = await findBinaries(join(root, 'data'));
  const unprivileged = await findUnprivileged(root, binaries.postgres);
  const password = await adminPassword(root);
  const data = await dataFolder({ root, binaries, unprivileged, mustHoldData });
  await endEarlierServer(data, log);
  const port = await rememberedPort(join(root, 'port'));
  const adminUrl = (database = 'postgres') => `postgres://${adminUser}:${password}@${host}:${port}/${database}`;
  const { server } = await startServer(
    {
      name: 'PostgreSQL',
      command: [...unprivileged, binaries.postgres, '-D', data, ...asArguments(serverSettings(port))],
      cwd: root,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ledger,
      logFile: join(root, 'postgres.log'),
      log,
      liveness: { port, request: postgresRequest },
      backoff: limits.postgres.backoff,
      stopSignal: 'SIGINT',
      stopTimeoutMs: limits.postgres.stopMs,
    },
    (starting) => untilReady(adminUrl(), starting),
  );
  return Object.assign(server, { host, port, adminUrl });
}

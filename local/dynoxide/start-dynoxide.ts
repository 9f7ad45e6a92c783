import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { httpRequest } from '../processes/liveness.ts';
import { type Server, startServer } from '../processes/start-server.ts';
import { serveCommand } from './command.ts';
import { type DatabaseUse, damagedTable } from './damaged-table.ts';
import { prepareDatabase } from './prepare-database.ts';
import { untilListening } from './ready.ts';

export interface Dynoxide extends Server {
  readonly endpoint: string;
}

interface Options {
  dataDir: string;
  /** @default dynoxide */
  name?: string;
  /** Of its streams, for all tables together. @default limits.stream.recordsKept */
  recordsKept?: number;
  /** For the message when it cannot be opened. @default the console's table */
  use?: DatabaseUse;
  ledger: Ledger;
  log: (message: string) => void;
}

/** Starts dynoxide with a file under `dataDir` and keeps it running. Its clients retry until it responds. */
export async function startDynoxide({
  dataDir,
  ledger,
  log,
  name = 'dynoxide',
  recordsKept,
  use,
}: Options): Promise<Dynoxide> {
  const folder = join(dataDir, 'dynamodb');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'table.db');
  const damaged = (cause: unknown) => {
    throw damagedTable(file, cause, use);
  };
  await prepareDatabase(file, recordsKept).catch(damaged);
  const port = await freePort();
  const { server } = await startServer(
    {
      name,
      command: serveCommand({ port, file }),
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/' },
      ledger,
      logFile: join(folder, 'dynoxide.log'),
      log,
      liveness: { port, request: httpRequest },
    },
    (starting) => untilListening(starting).catch(damaged),
  );
  return Object.assign(server, { endpoint: `http://127.0.0.1:${port}` });
}

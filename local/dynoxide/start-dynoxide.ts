import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { httpRequest } from '../processes/liveness.ts';
import { type Server, startServer } from '../processes/start-server.ts';
import { serveCommand } from './command.ts';
import { prepareDatabase } from './prepare-database.ts';

export interface Dynoxide extends Server {
  readonly endpoint: string;
}

interface Options {
  dataDir: string;
  ledger: Ledger;
  log: (message: string) => void;
}

/** Starts dynoxide on a file under `dataDir` and keeps it running. Its clients retry until it answers. */
export async function startDynoxide({ dataDir, ledger, log }: Options): Promise<Dynoxide> {
  const folder = join(dataDir, 'dynamodb');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'table.db');
  await prepareDatabase(file);
  const port = await freePort();
  const { server } = await startServer(
    {
      name: 'dynoxide',
      command: serveCommand({ port, file }),
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/' },
      ledger,
      logFile: join(folder, 'dynoxide.log'),
      log,
      liveness: { port, request: httpRequest },
    },
    async () => {},
  );
  return Object.assign(server, { endpoint: `http://127.0.0.1:${port}` });
}

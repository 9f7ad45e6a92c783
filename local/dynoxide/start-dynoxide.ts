import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { openLineLog } from '../processes/line-log.ts';
import { httpGreeting, killWhenHung } from '../processes/liveness.ts';
import { supervise } from '../processes/supervise.ts';
import { dynoxideCommand } from './binary.ts';
import { prepareDatabase } from './prepare-database.ts';

export interface Dynoxide {
  endpoint: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  ledger: Ledger;
  log: (message: string) => void;
}

/** Starts dynoxide on a file under `dataDir` and keeps it running. Whoever asks it waits until it answers. */
export async function startDynoxide({ dataDir, ledger, log }: Options): Promise<Dynoxide> {
  const folder = join(dataDir, 'dynamodb');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'table.db');
  await prepareDatabase(file);
  const port = await freePort();
  const lines = openLineLog(join(folder, 'dynoxide.log'));
  const [program = '', ...first] = dynoxideCommand();
  const server = supervise({
    name: 'dynoxide',
    command: [program, ...first, '--host', '127.0.0.1', '--port', String(port), '--db-path', file],
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/' },
    ledger,
    restart: 'always',
    onLine: lines.write,
    onExit: ({ error, signal, code }) => {
      if (server.state !== 'stopping') log(`dynoxide ended (${error ?? signal ?? code}); it is started again`);
    },
  });
  server.start();
  const stopWatch = killWhenHung(server, {
    port,
    greeting: httpGreeting,
    onHung: () => log('dynoxide does not answer'),
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
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

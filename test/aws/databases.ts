import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Databases } from '@console/local/cluster/databases/databases';
import { type Postgres, startPostgres } from '@console/local/postgres/start-postgres';
import { openLedger } from '@console/local/processes/ledger';

interface Cluster {
  database: string;
  user: string;
  password: string;
}

const readJson = async (message: IncomingMessage): Promise<Cluster> => {
  let text = '';
  for await (const part of message.setEncoding('utf8')) text += part;
  return JSON.parse(text);
};

/** Serves the emulator: `PUT /<name>` starts a PostgreSQL with one database and its owner, and `DELETE /<name>` removes it. */
export async function startDatabases(folder: string) {
  const ledger = await openLedger(join(folder, 'processes'));
  const running = new Map<string, Postgres>();

  const put = async (name: string, { database, user, password }: Cluster) => {
    const server = await startPostgres({ dataDir: join(folder, name), ledger, log: () => {} });
    running.set(name, server);
    const databases = new Databases(server.adminUrl);
    await databases.prepare();
    await databases.ensure({ name: database, role: user, password, owner: name });
    return { host: server.host, port: server.port };
  };
  const remove = async (name: string) => {
    await running.get(name)?.stop();
    running.delete(name);
    await rm(join(folder, name), { recursive: true, force: true });
    return {};
  };

  const server = createServer(async (request, response) => {
    const name = request.url?.slice(1) ?? '';
    const work = request.method === 'PUT' ? put(name, await readJson(request)) : remove(name);
    await work.then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The databases have no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      await Promise.all([...running.keys()].map(remove));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

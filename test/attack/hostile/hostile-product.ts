import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An application that does what it is told, with all that its process may do. */
const server = `
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import * as fs from 'node:fs';
const own = createServer(answer);
const others = [];
const deeds = {
  about: () => ({ pid: process.pid, uid: process.getuid(), port: Number(process.env.PORT), home: process.env.HOME, secret: process.env.SECRET }),
  read: ({ path }) => fs.readFileSync(path, 'latin1'),
  list: ({ path }) => fs.readdirSync(path),
  readable: ({ paths }) => paths.filter((path) => { try { fs.accessSync(path, fs.constants.R_OK); return true; } catch { return false; } }),
  write: ({ path, text }) => fs.writeFileSync(path, text),
  signal: ({ pid }) => process.kill(pid, 'SIGKILL'),
  async listen({ port, host }) {
    const other = createServer((_, response) => response.end('taken by ' + process.env.CUSTOMER));
    others.push(other);
    other.listen({ port, host, ipv6Only: true });
    await once(other, 'listening');
  },
  escape() {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore', env: {} });
    child.unref();
    return child.pid;
  },
  grow() {
    const kept = [];
    setInterval(() => kept.push(Buffer.alloc(16 * 1024 * 1024, 1)), 5);
  },
};
async function answer(request, response) {
  if (request.url === '/health') return response.end();
  if (request.url === '/silent') return;
  if (request.url === '/echo') return response.end(JSON.stringify({ headers: request.headers, method: request.method }));
  let body = '';
  for await (const chunk of request) body += chunk;
  try {
    const [name, options] = JSON.parse(body || '["about"]');
    response.end(JSON.stringify({ did: (await deeds[name](options)) ?? null }));
  } catch (error) {
    response.end(JSON.stringify({ refused: error.code ?? String(error) }));
  }
}
own.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

/** Writes the product `hostile` into a folder of products. */
export function hostileProduct(products: string): void {
  const folder = join(products, 'hostile');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'server.mjs'), server);
  const definition = {
    id: 'hostile',
    name: 'Hostile',
    versions: [{ version: '1', image: 'hostile:1' }],
    defaultVersion: '1',
    port: 3000,
    healthPath: '/health',
    startupSeconds: 15,
    database: 'postgres',
    environment: { CUSTOMER: '${customer.code}' },
    secrets: { SECRET: '${database.password}' },
    sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] } },
    local: { command: ['node', 'server.mjs'] },
  };
  writeFileSync(join(folder, 'product.json'), JSON.stringify(definition, null, 2));
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a version of the sample application behaves. */
export type Behaviour = 'works' | 'exits' | 'wrong-port' | 'never-healthy';

const server = `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import pg from 'pg';
const behaviour = readFileSync(new URL('./behaviour-' + process.env.VERSION, import.meta.url), 'utf8').trim();
console.log('starting version ' + process.env.VERSION + ' with password ' + process.env.DATABASE_PASSWORD);
if (behaviour === 'exits') { console.error('cannot find the flux capacitor'); process.exit(3); }
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
pool.on('error', () => {});
const port = Number(process.env.LISTEN_PORT) + (behaviour === 'wrong-port' ? 1 : 0);
createServer(async (request, response) => {
  if (request.url === '/health') return response.writeHead(behaviour === 'never-healthy' ? 500 : 200).end();
  try {
    await pool.query('create table if not exists visits (n int)');
    if (request.url === '/visit') await pool.query('insert into visits values (1)');
    const { rows } = await pool.query('select count(*)::int as n from visits');
    response.end(JSON.stringify({ version: process.env.VERSION, customer: process.env.CUSTOMER, visits: rows[0].n, pid: process.pid }));
  } catch (error) { response.writeHead(500).end(String(error)); }
}).listen(port, '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

/** Writes a product with two versions into `products`; how each behaves can be changed while the console runs. */
export function sampleProduct(products: string, id: string, startupSeconds = 15) {
  const folder = join(products, id);
  mkdirSync(folder, { recursive: true });
  const definition = {
    id,
    name: `Sample ${id}`,
    versions: [
      { version: '1', image: 'sample:1' },
      { version: '2', image: 'sample:2' },
    ],
    defaultVersion: '1',
    port: 3000,
    healthPath: '/health',
    startupSeconds,
    database: 'postgres',
    environment: { LISTEN_PORT: '${port}', VERSION: '${product.version}', CUSTOMER: '${customer.code}' },
    secrets: { DATABASE_URL: '${database.url}', DATABASE_PASSWORD: '${database.password}' },
    sizes: {
      small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] },
      large: { cpu: 512, memoryMiB: 1024, tasks: [2, 3] },
    },
    local: { command: ['node', 'server.mjs'] },
  };
  writeFileSync(join(folder, 'server.mjs'), server);
  const behave = (version: '1' | '2', behaviour: Behaviour) =>
    writeFileSync(join(folder, `behaviour-${version}`), behaviour);
  behave('1', 'works');
  behave('2', 'works');
  writeFileSync(join(folder, 'product.json'), JSON.stringify(definition, null, 2));
  return { folder, definition, behave };
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalClusterBackups } from '@console/adapters/local-cluster/backups';
import { createLocalClusterCommands } from '@console/adapters/local-cluster/commands';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeptProduct } from './testing/kept-product.ts';
import { statefulCustomer } from './testing/stateful-customer.ts';
import { listenerOutput, regionTemplate } from './testing/templates.ts';

const region = 'eu-west-1';
const stack = { region, name: 'customer-acme' };
const shop = await openKeptProduct();
afterAll(() => shop.close());
const secret = join(mkdtempSync(join(tmpdir(), 'backups-')), 'secret');
const address = () => ({ url: shop.test.cluster.url, token: shop.test.cluster.token });
const make = (id: string, signal = new AbortController().signal, of = stack) =>
  createLocalClusterBackups(address()).make({ stack: of, id, about: { customer: 'acme' } }, signal);
const archiveOf = (id: string) => join(shop.test.dir, 'cluster/backups', `${region}--${stack.name}`, `${id}.tar.gz`);

async function inApplication(program: string): Promise<string[]> {
  const lines: string[] = [];
  const command = ['node', '-e', program];
  const more = { name: 'command', timeoutSeconds: 60, key: program.slice(0, 90) } as const;
  await createLocalClusterCommands(address()).run(
    { stack, command, ...more },
    (line) => lines.push(line),
    new AbortController().signal,
  );
  return lines;
}

beforeAll(async () => {
  await shop.write("'shop'");
  const { outputs } = await shop.test.deploy({ region, name: 'console-region' }, regionTemplate());
  await shop.test.deploy(stack, statefulCustomer('acme', outputs[listenerOutput] ?? '', await shop.keep()));
  writeFileSync(secret, 'of the console');
  const [line = ''] = await inApplication(`
    const fs = require('fs'); const { DATA, DB_URL } = process.env;
    fs.mkdirSync(DATA + '/deep/${'long-'.repeat(30)}', { recursive: true });
    fs.writeFileSync(DATA + '/deep/${'long-'.repeat(30)}/é.txt', 'x'.repeat(100_000)); fs.writeFileSync(DATA + '/empty', '');
    fs.symlinkSync('${secret}', DATA + '/link'); fs.symlinkSync('/etc', DATA + '/folder');
    console.log(Buffer.from(DB_URL).toString('hex'))`);
  const client = new pg.Client(Buffer.from(line, 'hex').toString());
  await client.connect();
  await client.query(
    "CREATE TABLE todos (id serial PRIMARY KEY, text text); INSERT INTO todos (text) VALUES ('a'), ('b')",
  );
  await client.end();
}, 60_000);
afterAll(() => rmSync(join(secret, '..'), { recursive: true }));

describe('an archive of the data of a customer', () => {
  it('has its database, its storage and a manifest with checksums, and nothing that a link leads to', async () => {
    expect(await make('one')).toMatchObject({ tables: 1, rows: 2, files: 2, leftOut: ['links and special files: 2'] });
    const folder = join(secret, '../unpacked');
    mkdirSync(folder);
    execFileSync('tar', ['-xzf', archiveOf('one'), '-C', folder]);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 1, customer: 'acme', database: { tables: 1, rows: 2 } });
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(folder, name));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual([
      'database.sql',
      `storage/data/deep/${'long-'.repeat(30)}/é.txt`,
      'storage/data/empty',
    ]);
    expect(readFileSync(join(folder, 'database.sql'), 'utf8')).toContain("('1', 'a'),\n('2', 'b')");
  });

  it('can be downloaded until it expires, or its customer is deleted', async () => {
    await make('two');
    const { backupFiles } = shop.test.cluster;
    expect((await backupFiles.find(stack, 'two'))?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const bytes = await new Response(backupFiles.open(stack, 'two')).arrayBuffer();
    expect(Buffer.from(bytes).equals(readFileSync(archiveOf('two')))).toBe(true);
    expect(await backupFiles.find(stack, 'other')).toBeUndefined();
  });

  it('is not made again for the same operation, whatever was changed meanwhile', async () => {
    const first = await make('again');
    const bytes = readFileSync(archiveOf('again'));
    await inApplication("require('fs').writeFileSync(process.env.DATA + '/later', 'x')");
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await make('again')).toEqual(first);
    expect(readFileSync(archiveOf('again')).equals(bytes)).toBe(true);
  });

  it('is not made of a stack that is not there, nor once it is stopped', async () => {
    expect(await make('three', undefined, { region, name: 'customer-none' })).toEqual({
      reason: 'There is no stack customer-none in eu-west-1.',
    });
    expect(await make('four', AbortSignal.abort())).toEqual({ reason: 'It was stopped.' });
    const stop = new AbortController();
    const making = make('five', stop.signal);
    stop.abort();
    expect(await making).toMatchObject({});
    expect(existsSync(`${archiveOf('five')}.new`)).toBe(false);
  });

  it('is deleted with the customer', async () => {
    await make('six');
    expect(existsSync(archiveOf('six'))).toBe(true);
    await shop.test.cluster.stacks.remove(stack, { finalSnapshot: false });
    expect(existsSync(archiveOf('six'))).toBe(false);
  });
});

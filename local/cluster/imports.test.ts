import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalClusterBackups } from '@console/adapters/local-cluster/backups';
import { createLocalClusterCommands } from '@console/adapters/local-cluster/commands';
import { createLocalClusterImports } from '@console/adapters/local-cluster/imports';
import { ulids } from '@console/core/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeptProduct } from './testing/kept-product.ts';
import { statefulCustomer } from './testing/stateful-customer.ts';
import { listenerOutput, regionTemplate } from './testing/templates.ts';

const region = 'eu-west-1';
const stack = { region, name: 'customer-acme' };
const other = { region, name: 'customer-other' };
const shop = await openKeptProduct();
const files = mkdtempSync(join(tmpdir(), 'uploads-'));
const ids = ulids();
const never = new AbortController().signal;
let key = 0;
const address = () => ({ url: shop.test.cluster.url, token: shop.test.cluster.token });
const storage = (of = stack) => join(shop.test.dir, 'cluster/folders', `${region}--${of.name}`, 'storage/data');

beforeAll(async () => {
  await shop.write("'shop'");
  const { outputs } = await shop.test.deploy({ region, name: 'console-region' }, regionTemplate());
  const image = await shop.keep();
  await shop.test.deploy(stack, statefulCustomer('acme', outputs[listenerOutput] ?? '', image));
  await shop.test.deploy(other, statefulCustomer('other', outputs[listenerOutput] ?? '', image));
}, 60_000);
afterAll(async () => {
  await shop.close();
  rmSync(files, { recursive: true });
});

async function uploaded(name: string, content: Buffer | string) {
  const { uploads } = shop.test.cluster;
  const bytes = Buffer.byteLength(content);
  const createdAt = new Date().toISOString();
  const { id } = await uploads.create({ id: ids.next(), name, bytes, createdAt, createdBy: 'operator@example.com' });
  return uploads.write(id, new Blob([content as never]).stream());
}

/** An archive of a folder, made by the system's own program. */
function archive(tool: 'tar' | 'tgz' | 'zip', fill: (folder: string) => void): Buffer {
  const folder = mkdtempSync(join(files, 'content-'));
  fill(folder);
  const made = `${folder}.${tool}`;
  const python = 'import sys, shutil; shutil.make_archive(sys.argv[1][:-4], "zip", sys.argv[2])';
  if (tool === 'zip') execFileSync('python3', ['-c', python, made, folder]);
  else execFileSync('tar', [tool === 'tgz' ? '-czf' : '-cf', made, '-C', folder, '.']);
  return readFileSync(made);
}

const someFiles = (folder: string) => {
  mkdirSync(join(folder, `deep/${'long-'.repeat(30)}`), { recursive: true });
  writeFileSync(join(folder, `deep/${'long-'.repeat(30)}/é.txt`), 'x'.repeat(100_000));
  writeFileSync(join(folder, 'empty'), '');
};

const putFiles = (upload: string, folder = '', of = stack) =>
  createLocalClusterImports(address()).putFiles(
    { stack: of, upload, key: `key-${++key}`, storage: 'data', folder },
    never,
  );

async function inApplication(program: string, of = stack): Promise<string[]> {
  const lines: string[] = [];
  const command = ['node', '-e', program];
  const request = { stack: of, command, name: 'command', timeoutSeconds: 60, key: `command-${++key}` } as const;
  await createLocalClusterCommands(address()).run(request, (line) => lines.push(line), never);
  return lines;
}

describe('an archive for the storage of a customer', () => {
  it.each(['tar', 'tgz', 'zip'] as const)('is unpacked, and its files are the application’s: %s', async (tool) => {
    const upload = await uploaded(`files.${tool}`, archive(tool, someFiles));
    expect(upload).toMatchObject({ status: 'ready', database: null, files: { count: 2, bytes: 100_000 } });
    expect(await putFiles(upload.id, `of/${tool}`)).toMatchObject({ files: 2 });
    const program = `const fs = require('fs'); const at = process.env.DATA + '/of/${tool}/';
      console.log(fs.readFileSync(at + 'deep/${'long-'.repeat(30)}/é.txt').length, fs.readdirSync(at).join());
      fs.appendFileSync(at + 'empty', 'written'); fs.writeFileSync(at + 'own', '');`;
    expect(await inApplication(program)).toEqual(['100000 deep,empty']);
    expect(statSync(join(storage(), `of/${tool}/empty`)).size).toBe(7);
  });

  it('takes the place of files that are there', async () => {
    const { id } = await uploaded('files.tar', archive('tar', someFiles));
    await inApplication("require('fs').writeFileSync(process.env.DATA + '/empty', 'earlier')");
    await putFiles(id);
    expect(statSync(join(storage(), 'empty')).size).toBe(0);
  });

  it('does not follow a link that the application has put in the place of a folder', async () => {
    const secret = join(files, 'elsewhere');
    mkdirSync(secret);
    await inApplication(`require('fs').symlinkSync('${secret}', process.env.DATA + '/trap')`);
    const upload = await uploaded('files.tar', archive('tar', someFiles));
    expect(await putFiles(upload.id, 'trap')).toMatchObject({ reason: expect.stringMatching(/ELOOP|ENOTDIR/) });
    expect(readdirSync(secret)).toEqual([]);
  });

  it.each([
    ['a link', 'has a link', (folder: string) => symlinkSync('/etc/passwd', join(folder, 'link'))],
    ['no files', 'has no files', () => {}],
  ] as const)('is refused when it has %s', async (_, why, fill) => {
    expect(await uploaded('files.tar', archive('tar', fill))).toMatchObject({
      status: 'refused',
      refused: { message: expect.stringContaining(why) },
    });
  });

  it.each(['../../outside', '/etc/outside', 'a/../../outside', '..\\outside'])(
    'is refused when it has a file at %s',
    async (name) => {
      const python = `import io, sys, tarfile, zipfile
tar = tarfile.open(sys.argv[1] + '.tar', 'w'); entry = tarfile.TarInfo(sys.argv[2]); tar.addfile(entry, io.BytesIO(b'')); tar.close()
with zipfile.ZipFile(sys.argv[1] + '.zip', 'w') as zip: zip.writestr(sys.argv[2], 'x')`;
      execFileSync('python3', ['-c', python, join(files, 'bad'), name]);
      for (const kind of ['tar', 'zip']) {
        const upload = await uploaded(`bad.${kind}`, readFileSync(join(files, `bad.${kind}`)));
        expect(upload).toMatchObject({
          status: 'refused',
          refused: { message: expect.stringContaining('outside of its own folder') },
        });
      }
    },
  );

  it('is refused when it is damaged or cut off', async () => {
    const [tar, zip] = [archive('tar', someFiles), archive('zip', someFiles)];
    const damaged = Buffer.from(zip);
    damaged.fill(0x55, 60, 90);
    for (const bytes of [tar.subarray(0, 50_000), zip.subarray(0, zip.length - 40), damaged]) {
      expect(await uploaded('files', bytes)).toMatchObject({ status: 'refused' });
    }
  });
});

describe('a backup of the console', () => {
  it('makes the database and the files of another customer', async () => {
    const write = `require('fs').writeFileSync(process.env.DATA + '/kept', 'kept')`;
    await inApplication(write);
    const made = await createLocalClusterBackups(address()).make({ stack, id: 'backup', about: {} }, never);
    expect(made).toMatchObject({ files: expect.any(Number) });
    const bytes = readFileSync(join(shop.test.dir, `cluster/backups/${region}--${stack.name}/backup.tar.gz`));
    const upload = await uploaded('backup.tar.gz', bytes);
    const end = await createLocalClusterImports(address()).restore(
      { stack: other, upload: upload.id, key: 'restore' },
      never,
    );
    expect(end).toMatchObject({ files: expect.any(Number) });
    expect(
      await inApplication("console.log(require('fs').readFileSync(process.env.DATA + '/kept', 'utf8'))", other),
    ).toEqual(['kept']);
  });
});

describe('an upload', () => {
  it('has to be as long as it was announced', async () => {
    const { uploads } = shop.test.cluster;
    const announced = { name: 'a.sql', bytes: 10, createdAt: new Date().toISOString(), createdBy: 'a@example.com' };
    for (const content of ['short', 'longer than ten']) {
      const { id } = await uploads.create({ id: ids.next(), ...announced });
      await expect(uploads.write(id, new Blob([content]).stream())).rejects.toThrow('was announced with 10 bytes');
      expect(await uploads.find(id)).toMatchObject({ status: 'waiting' });
    }
    expect(readdirSync(join(shop.test.dir, 'cluster/uploads')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('is refused when its dump needs an extension that no customer can have', async () => {
    expect(await uploaded('a.sql', 'CREATE EXTENSION dblink; CREATE TABLE t ();')).toMatchObject({
      refused: { message: expect.stringContaining('needs the extension "dblink"') },
    });
  });
});

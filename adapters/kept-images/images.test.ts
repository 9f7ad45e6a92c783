import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContainersProduct } from '@console/core/products/model';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imagesFolder, inUseFolder } from './image-store.ts';
import { createKeptImages } from './images.ts';
import { createKeptImageRegistry } from './registry.ts';
import { removeUnusedImages } from './remove-unused.ts';

let dir: string;
let lines: string[];
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kept-images-'));
  lines = [];
  put('products/notes/server.js', "console.log('first')");
});
afterEach(() => {
  spawnSync('chmod', ['-R', 'u+w', dir]);
  rmSync(dir, { recursive: true });
});

const notes = (local: Partial<NonNullable<ContainersProduct['local']>> = {}) =>
  sampleProduct({
    id: 'notes',
    local: { command: ['node', 'server.js', '${product.version}'], cwd: '.', install: [], ...local },
  });
const dataDir = () => join(dir, 'data');
const images = () =>
  createKeptImages({ productsDir: join(dir, 'products'), dataDir: dataDir(), log: (line) => lines.push(line) });
const resolve = (product: ContainersProduct = notes(), image = 'notes:1', version = '1.0') =>
  images().resolve(image, 'eu-west-1', { product, version });
async function keep(product?: ContainersProduct, version?: string): Promise<string> {
  const resolved = await resolve(product, undefined, version);
  if (!('reference' in resolved)) throw new Error(JSON.stringify(resolved));
  return resolved.reference;
}
const registry = () => createKeptImageRegistry({ dataDir: dataDir() });
async function runnable(reference: string) {
  const image = await registry().resolve(reference, { 'deployment-console.version': '1.0' });
  if ('missing' in image) throw new Error(image.missing);
  return image;
}
async function output(reference: string): Promise<string> {
  const { command, cwd } = await runnable(reference);
  const { stdout, stderr } = spawnSync(process.execPath, command.slice(1), { cwd, encoding: 'utf8' });
  return stdout + stderr;
}
const imageNames = () => readdirSync(imagesFolder(dataDir())).filter((name) => name !== 'in-use');

describe('the images of one machine', () => {
  it('stay as they were when the folder of the product changes, moves or goes', async () => {
    const first = await keep();
    put('products/notes/server.js', "console.log('second, longer')");
    const second = await keep();
    rmSync(join(dir, 'products'), { recursive: true });
    expect([await output(first), await output(second)]).toEqual(['first\n', 'second, longer\n']);
    expect((await runnable(first)).command).toEqual(['node', 'server.js', '1.0']);
  });

  it('are made once, also by two jobs at the same time', async () => {
    const [first, second] = await Promise.all([keep(), keep()]);
    expect(second).toBe(first);
    expect(await keep()).toBe(first);
    expect(imageNames()).toHaveLength(2);
    expect(await resolve(notes(), first)).toEqual({ reference: first });
  });

  it('import packages, and are of a kind, as in place', async () => {
    put('package.json', '{"type":"module","workspaces":["products/*"]}');
    put('node_modules/above/index.js', "module.exports = 'above'");
    put('products/shared/index.js', "module.exports = 'shared'");
    mkdirSync(join(dir, 'products/notes/node_modules'), { recursive: true });
    symlinkSync('../../shared', join(dir, 'products/notes/node_modules/shared'));
    put('products/notes/lib/own.js', "export default 'own'");
    symlinkSync('lib/own.js', join(dir, 'products/notes/link.js'));
    const code = ["import above from 'above'", "import shared from 'shared'", "import own from './link.js'"];
    put('products/notes/server.js', `${code.join('\n')}\nconsole.log(above, shared, own)`);
    put('node_modules/above/package.json', '{"type":"commonjs"}');
    put('products/shared/package.json', '{}');
    expect(await output(await keep())).toBe('above shared own\n');
  });

  it('are what the commands of local.install made of the folder', async () => {
    put(
      'products/notes/app/build.js',
      "require('fs').writeFileSync('server.js', 'console.log(\"built\")'); console.log('building')",
    );
    const product = notes({ cwd: 'app', install: [['node', 'build.js']] });
    const reference = await keep(product);
    expect(await output(reference)).toBe('built\n');
    expect(lines.slice(-2)).toEqual(['Running node build.js', 'building']);
    expect(existsSync(join(dir, 'products/notes/app/server.js'))).toBe(false);
    lines = [];
    await keep(product);
    expect(lines).toEqual([]);
  });

  it('are one for each version that is installed, and one for all when nothing depends on the version', async () => {
    const script = "require('fs').writeFileSync('server.js', 'console.log(' + JSON.stringify(process.argv[1]) + ')')";
    const product = notes({ install: [['node', '-e', script, '--', 'packages of ${product.version}']] });
    const [first, second] = [await keep(product, '1.0'), await keep(product, '2.0')];
    expect([await output(first), await output(second)]).toEqual(['packages of 1.0\n', 'packages of 2.0\n']);
    expect(await keep(notes(), '2.0')).toBe(await keep(notes(), '1.0'));
  });

  it('are not made when a command of local.install fails, and the reason is its output', async () => {
    const script = "console.log('no registry'); process.exit(3)";
    const failed = await resolve(notes({ install: [['node', '-e', script]] }));
    expect(failed).toMatchObject({
      failed: {
        text: expect.stringMatching(/of local\.install ended with exit code 3\. Its last lines:\nno registry$/),
      },
    });
    expect(imageNames()).toEqual([]);
    const unknown = await resolve(notes({ install: [['no-such-program']] }));
    expect(unknown).toMatchObject({
      failed: { text: expect.stringContaining('cannot run: spawn no-such-program ENOENT') },
    });
  });

  it('can be read by every user, and be changed by none', async () => {
    chmodSync(join(dir, 'products/notes/server.js'), 0o666);
    put('products/notes/start.sh', '');
    chmodSync(join(dir, 'products/notes/start.sh'), 0o700);
    const { cwd } = await runnable(await keep());
    const mode = (name: string) => statSync(join(cwd, name)).mode & 0o577;
    expect([mode('server.js'), mode('start.sh'), mode('.')]).toEqual([0o444, 0o555, 0o555]);
  });

  it('are not made on a disk that is too small for them', async () => {
    truncateSync(join(dir, 'products/notes/server.js'), 4 * 1024 ** 4);
    const failed = await resolve();
    expect(failed).toMatchObject({
      failed: {
        text: expect.stringMatching(/cannot be copied for the deployment: \d{7} MiB are needed, and \d+ MiB are free/),
      },
    });
    expect(imageNames()).toEqual([]);
  });

  it('say what is missing', async () => {
    const gone = `local/notes:${'0'.repeat(24)}`;
    expect(await resolve(notes(), gone)).toMatchObject({
      failed: { text: expect.stringContaining(`The image ${gone} is gone`) },
    });
    expect(await registry().resolve(gone)).toMatchObject({
      missing: expect.stringContaining('deploy the customer again'),
    });
    expect(await registry().resolve('notes:1')).toMatchObject({
      missing: expect.stringContaining('The image notes:1 is not in'),
    });
    rmSync(join(dir, 'products'), { recursive: true });
    expect(await resolve()).toMatchObject({ failed: { text: expect.stringContaining('There is no folder') } });
  });
});

describe('images that no stack has', () => {
  it('are removed, and those of stacks and of jobs that run are not', async () => {
    const used = await keep();
    put('products/notes/server.js', "console.log('another')");
    const unused = await keep();
    // What a job has left that was killed.
    mkdirSync(join(imagesFolder(dataDir()), `notes-${'1'.repeat(24)}.999999999-abcdef12`));
    expect(await removeUnusedImages(dataDir(), [used])).toEqual({ inUse: true });
    expect(imageNames()).toHaveLength(4);
    rmSync(inUseFolder(imagesFolder(dataDir())), { recursive: true });
    expect(await removeUnusedImages(dataDir(), [used])).toEqual({ inUse: false });
    expect(imageNames()).toHaveLength(2);
    expect(await output(used)).toBe('first\n');
    expect(await registry().resolve(unused)).toHaveProperty('missing');
  });
});

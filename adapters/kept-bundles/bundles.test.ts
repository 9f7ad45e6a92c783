import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Bundle, BundleFailed, type Bundles } from '@console/core/ports/bundles';
import { withBundleReference } from '@console/core/products/functions/kept-bundle';
import { sampleFunctionsProduct } from '@console/core/products/testing/sample-functions-product';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptBundles } from './bundles.ts';
import { createShippedBundles } from './shipped-bundles.ts';

const version = '1.0.0';
const palette = sampleFunctionsProduct();

let root: string;
let lines: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundles-'));
  lines = [];
  await put('dist/api.js', 'exports.handler = 1');
  await put('dist/on-colour.js', 'exports.handler = 2');
  await put('dist/pages/index.html', 'Palette');
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  const file = join(root, 'products', 'palette', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
const remove = (path: string) => rm(join(root, 'products', 'palette', path), { recursive: true });

const kept = (): Bundles =>
  createKeptBundles({
    productsDir: join(root, 'products'),
    dataDir: join(root, 'data'),
    log: (line) => lines.push(line),
  });
const shipped = (current = palette): Bundles =>
  createShippedBundles({
    productsDir: join(root, 'products'),
    catalogue: { get: async () => ({ product: current }) },
  });

const read = async ({ bundle, pages }: Bundle) => ({
  api: await readFile(join(bundle, 'api.js'), 'utf8'),
  page: pages && (await readFile(join(pages, 'index.html'), 'utf8')),
});

const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error) => (error instanceof BundleFailed ? error.message : `${error}`),
  );

const incomplete = (reason: string) => `The bundle of Palette 1.0.0 is not complete: ${reason}`;

describe.each([
  ['one machine', kept],
  ['AWS', shipped],
])('bundles on %s', (_, open) => {
  it('have the entries of the functions and the pages', async () => {
    expect(await open().withBundle({ product: palette, version }, read)).toEqual({
      api: 'exports.handler = 1',
      page: 'Palette',
    });
  });

  it('have one reference as long as their content is the same', async () => {
    const reference = await open().keep({ product: palette, version });
    expect(reference).toMatch(/^palette@[0-9a-f]{24}$/);
    await put('dist/api.js', 'exports.handler = 1');
    expect(await open().keep({ product: palette, version })).toBe(reference);
    await put('dist/pages/index.html', 'Other');
    expect(await open().keep({ product: palette, version })).not.toBe(reference);
  });

  it('can be of a folder for each version', async () => {
    await put('builds/1.0.0/api.js', 'of 1.0.0');
    await put('builds/1.0.0/on-colour.js', '');
    await put('builds/1.0.0/pages/index.html', '');
    const versions = [{ version, bundle: 'builds/${product.version}' }];
    const product = sampleFunctionsProduct({ versions, pages: 'builds/${product.version}/pages' });
    expect(await open().withBundle({ product, version }, read)).toMatchObject({ api: 'of 1.0.0' });
  });

  it('lack nothing: all that is missing is named with its path', async () => {
    await remove('dist/on-colour.js');
    await remove('dist/pages/index.html');
    expect(await failure(open().keep({ product: palette, version }))).toBe(
      incomplete(
        'products/palette/dist has no on-colour.js, the entry of the function "on-colour"; products/palette/dist/pages has no index.html',
      ),
    );
    await remove('dist');
    expect(await failure(open().withBundle({ product: palette, version }, read))).toBe(
      incomplete('there is no folder products/palette/dist; there is no folder products/palette/dist/pages'),
    );
  });

  it('take no entry from outside of the folder of the product', async () => {
    await writeFile(join(root, 'secret.js'), 'secret');
    await remove('dist/api.js');
    await symlink(join(root, 'secret.js'), join(root, 'products', 'palette', 'dist', 'api.js'));
    expect(await failure(open().keep({ product: palette, version }))).toBe(
      incomplete('products/palette/dist has no api.js, the entry of the function "api"'),
    );
  });
});

describe('a bundle that was deployed on one machine', () => {
  it('stays as it was, whatever is edited, broken or removed in the catalogue', async () => {
    const reference = await kept().keep({ product: palette, version });
    const product = withBundleReference(palette, version, reference);
    await put('dist/api.js', 'broken');
    await remove('dist/pages');
    expect(await kept().withBundle({ product, version }, read)).toEqual({
      api: 'exports.handler = 1',
      page: 'Palette',
    });
    await remove('');
    expect(await kept().withBundle({ product, version }, read)).toMatchObject({ api: 'exports.handler = 1' });
    expect(await kept().keep({ product, version })).toBe(reference);
  });

  it('tells when its copy is gone', async () => {
    const product = withBundleReference(palette, version, `palette@${'0'.repeat(24)}`);
    expect(await failure(kept().withBundle({ product, version }, read))).toMatch(/^The bundle palette@0+ is gone/);
  });

  it('has no pages among the code of its functions', async () => {
    const found = await kept().withBundle({ product: palette, version }, async (bundle) => bundle);
    await expect(readFile(join(found.bundle, 'pages', 'index.html'))).rejects.toThrow('ENOENT');
  });
});

describe('the commands that build a bundle on one machine', () => {
  const build = [['node', 'build.js', '${product.version}']];
  const product = sampleFunctionsProduct({ build });
  const builds = () => lines.filter((line) => line.startsWith('building')).length;
  const script = (api: string) => `
    const { mkdirSync, writeFileSync } = require('node:fs');
    console.log('building ' + process.argv[2]);
    mkdirSync('dist/pages', { recursive: true });
    writeFileSync('dist/api.js', ${JSON.stringify(api)});
    writeFileSync('dist/on-colour.js', '');
    writeFileSync('dist/pages/index.html', '');
    writeFileSync('cache.json', String(Math.random()));`;
  beforeEach(async () => {
    await remove('dist');
    await put('build.js', script('built'));
  });

  it('run in the folder of the product, with their output in the log', async () => {
    expect(await kept().withBundle({ product, version }, read)).toMatchObject({ api: 'built' });
    expect(lines).toEqual(expect.arrayContaining(['Running node build.js 1.0.0', 'building 1.0.0']));
  });

  it('run once for jobs that come at the same time and later, until something is edited', async () => {
    const use = { product, version };
    const [one, other] = await Promise.all([kept().keep(use), kept().keep(use)]);
    expect(other).toBe(one);
    expect(await kept().keep(use)).toBe(one);
    expect(builds()).toBe(1);
    await put('build.js', script('built anew'));
    expect(await kept().withBundle(use, read)).toMatchObject({ api: 'built anew' });
    expect(builds()).toBe(2);
  });

  it('run for each version, and do not see what they write for another one', async () => {
    await put(
      'build.js',
      script('built')
        .replaceAll('dist/', "builds/' + process.argv[2] + '/")
        .replace(/.*cache.*/, ''),
    );
    const versions = ['1.0.0', '2.0.0'].map((name) => ({ version: name, bundle: 'builds/${product.version}' }));
    const both = sampleFunctionsProduct({ build, versions, pages: 'builds/${product.version}/pages' });
    for (const wanted of ['1.0.0', '2.0.0', '1.0.0', '2.0.0']) await kept().keep({ product: both, version: wanted });
    expect(lines.filter((line) => line.startsWith('building'))).toEqual(['building 1.0.0', 'building 2.0.0']);
  });

  it('leave an earlier version as it was built', async () => {
    await put('builds/0.9.0/api.js', 'old');
    await put('builds/0.9.0/on-colour.js', '');
    await put('builds/0.9.0/pages/index.html', '');
    const versions = ['1.0.0', '0.9.0'].map((name) => ({ version: name, bundle: 'builds/${product.version}' }));
    const both = sampleFunctionsProduct({ build, versions, pages: 'builds/${product.version}/pages' });
    expect(await kept().withBundle({ product: both, version: '0.9.0' }, read)).toMatchObject({ api: 'old' });
    expect(builds()).toBe(0);
  });

  it('find programs of packages in the folder and above it', async () => {
    const program = join(root, 'node_modules', '.bin', 'palette-build');
    await mkdir(dirname(program), { recursive: true });
    await writeFile(program, '#!/bin/sh\nexec node build.js "$1"\n');
    await chmod(program, 0o755);
    const installed = sampleFunctionsProduct({ build: [['palette-build', '1']] });
    expect(await kept().withBundle({ product: installed, version }, read)).toMatchObject({ api: 'built' });
  });

  it('fail with the last lines of what they wrote, and are run again then', async () => {
    await put('build.js', 'console.error("no such module"); process.exit(3)');
    expect(await failure(kept().keep({ product, version }))).toBe(
      'The command "node build.js 1.0.0" of build ended with exit code 3. Its last lines:\nno such module',
    );
    await put('build.js', script('mended'));
    expect(await kept().withBundle({ product, version }, read)).toMatchObject({ api: 'mended' });
  });

  it('that a process died of hold nobody up', async () => {
    await mkdir(join(root, 'data', 'cluster', 'bundles', 'building'), { recursive: true });
    await writeFile(join(root, 'data', 'cluster', 'bundles', 'building', 'palette'), '4194304');
    expect(await kept().withBundle({ product, version }, read)).toMatchObject({ api: 'built' });
  });
});

describe('a bundle that was deployed on AWS', () => {
  it('is found by its reference as long as the console ships it', async () => {
    const product = withBundleReference(palette, version, await shipped().keep({ product: palette, version }));
    expect(await shipped().withBundle({ product, version }, read)).toMatchObject({ api: 'exports.handler = 1' });
    await put('dist/api.js', 'replaced');
    expect(await failure(shipped().withBundle({ product, version }, read))).toMatch(
      /^The bundle of Palette 1.0.0 is another one than was deployed/,
    );
    const without = sampleFunctionsProduct({ versions: [{ version: '2', bundle: 'dist' }], defaultVersion: '2' });
    expect(await failure(shipped(without).withBundle({ product, version }, read))).toBe(
      'The console was deployed without a bundle of Palette 1.0.0. Deploy it with the version in the catalogue.',
    );
  });
});

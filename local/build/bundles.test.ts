import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { functionsDefinition } from '@console/core/products/testing/sample-functions-product';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyBundles } from './bundles.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copied-bundles-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  const file = join(root, 'products', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
const copy = () => copyBundles(join(root, 'products'), join(root, 'job'), ['palette', 'notes']);

const build = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('builds/' + process.argv[2] + '/pages', { recursive: true });
  for (const file of ['api.js', 'on-colour.js', 'pages/index.html'])
    writeFileSync('builds/' + process.argv[2] + '/' + file, process.argv[2]);`;
const definition = (versions: object[]) =>
  JSON.stringify({
    ...functionsDefinition,
    build: [['node', 'build.js', '${product.version}']],
    versions: versions.map((one) => ({ bundle: 'builds/${product.version}', ...one })),
    pages: 'builds/${product.version}/pages',
  });

it('builds the bundle of each version, and puts it beside the definitions of a job on AWS', async () => {
  await put('palette/product.json', definition([{ version: '1.0.0' }, { version: '2.0.0' }]));
  await put('palette/build.js', build);
  await put('notes/product.json', '{ "is": "wrong" }');
  await copy();
  for (const version of ['1.0.0', '2.0.0']) {
    for (const file of ['api.js', 'pages/index.html']) {
      expect(await readFile(join(root, 'job/palette/builds', version, file), 'utf8')).toBe(version);
    }
  }
});

it('deploys nothing of which an offered version has no bundle', async () => {
  const old = { version: '0.9.0', bundle: 'old', offered: false };
  await put('palette/product.json', definition([{ version: '1.0.0' }, old]));
  await put('notes/product.json', '{}');
  await put('palette/build.js', build.replace("'api.js', ", ''));
  await expect(copy()).rejects.toThrow(
    'products/palette: The bundle of Palette 1.0.0 is not complete: products/palette/builds/1.0.0 has no api.js',
  );
  await put('palette/build.js', build);
  await copy();
});

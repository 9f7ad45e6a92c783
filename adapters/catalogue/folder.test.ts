import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionsDefinition } from '@console/core/products/testing/sample-functions-product';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFolderCatalogue } from './folder.ts';

const notes = (changes: object = {}) => ({
  id: 'notes',
  name: 'Notes',
  versions: [
    { version: '2.0', image: 'notes:2' },
    { version: '1.0', image: 'notes:1' },
  ],
  defaultVersion: '2.0',
  port: 3000,
  healthPath: '/',
  startupSeconds: 20,
  sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 2] } },
  local: { command: ['node', 'server.js', '${product.version}', '${port}'] },
  ...changes,
});

let root: string;
let dir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'catalogue-'));
  dir = join(root, 'products');
  await mkdir(dir);
});
afterEach(() => rm(root, { recursive: true }));

async function put(folder: string, definition: unknown): Promise<void> {
  await mkdir(join(dir, folder), { recursive: true });
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
  await writeFile(join(dir, folder, 'product.json'), text);
}
const catalogue = (mode: 'local' | 'aws' = 'local') => createFolderCatalogue({ dir, mode });
const reason = async (id: string, mode?: 'local' | 'aws') => (await catalogue(mode).get(id))?.unavailable;

describe('the catalogue of a folder', () => {
  test('lists products by id and ignores other folders and files', async () => {
    await put('notes', notes());
    await put('blog', notes({ id: 'blog', versions: [{ version: '2.0', image: 'blog:2' }] }));
    await mkdir(join(dir, 'drafts'));
    await writeFile(join(dir, 'product.schema.json'), '{}');
    expect((await catalogue().list()).map((entry) => [entry.id, entry.unavailable])).toEqual([
      ['blog', undefined],
      ['notes', undefined],
    ]);
  });

  test('returns undefined for an unknown product', async () => {
    expect(await catalogue().get('../etc')).toBeUndefined();
  });

  test('offers no product that sends e-mail on AWS, where it could not', async () => {
    await put('notes', notes({ mail: true }));
    expect(await reason('notes', 'aws')).toMatch(/sends e-mail .* cannot do on AWS yet/);
    expect(await reason('notes', 'local')).toBeUndefined();
  });

  test('says why a product cannot be deployed on AWS, and only there', async () => {
    await put('notes', notes({ unavailable: { aws: 'It needs a disk.' } }));
    expect(await reason('notes', 'aws')).toBe('It needs a disk.');
    expect(await reason('notes', 'local')).toBeUndefined();
  });

  test('reads a corrected definition at once', async () => {
    const one = catalogue();
    await put('notes', notes({ port: 0 }));
    expect((await one.get('notes'))?.unavailable).toBe('products/notes/product.json: port must be 1 to 65535');
    await put('notes', notes());
    expect((await one.get('notes'))?.unavailable).toBeUndefined();
  });

  test('names the file and the position where it is not JSON', async () => {
    await put('notes', '{ "id": }');
    expect(await reason('notes')).toContain('products/notes/product.json: is not valid JSON at line 1, column 9:');
  });

  test('requires a folder to have the name of its product', async () => {
    await put('other', notes());
    expect(await reason('other')).toContain('id must be the name of its folder, "other", and not "notes"');
  });

  test('a product without a local command runs on AWS only', async () => {
    await put('notes', notes({ local: undefined }));
    expect(await reason('notes')).toBe(
      'Notes has no "local" command in products/notes/product.json, so it cannot run on one machine',
    );
    expect(await reason('notes', 'aws')).toBeUndefined();
  });

  test.each([
    ['gone', 'must be a folder that exists'],
    ['../..', "must stay inside the product's folder"],
    ['product.json', 'must be a folder'],
  ])('a command cannot run in %s', async (cwd, message) => {
    await put('notes', notes({ local: { command: ['node'], cwd } }));
    expect(await reason('notes')).toBe(`products/notes/product.json: local.cwd "${cwd}" ${message}`);
  });

  test('offers a product that runs as functions on both, before anything of it is built', async () => {
    await put('palette', functionsDefinition);
    await put('notes', notes({ tenancy: 'pool' }));
    for (const mode of ['local', 'aws'] as const) {
      expect(await reason('palette', mode)).toBeUndefined();
      expect(await reason('notes', mode)).toMatch(/^products\/notes\/product.json: tenancy must be "silo": /);
    }
  });

  test('two products may share an image', async () => {
    await put('a-notes', notes({ id: 'a-notes' }));
    await put('notes', notes());
    expect(await reason('notes')).toBeUndefined();
    expect(await reason('a-notes')).toBeUndefined();
  });

  test('follows symbolic links', async () => {
    await put('../elsewhere', notes());
    await symlink(join(root, 'elsewhere'), join(dir, 'notes'));
    expect((await catalogue().get('notes'))?.product?.name).toBe('Notes');
  });

  test('reports a missing folder of products', async () => {
    const missing = createFolderCatalogue({ dir: join(root, 'nowhere'), mode: 'local' });
    await expect(missing.list()).rejects.toThrow(/nowhere does not exist: set PRODUCTS_DIR/);
  });
});

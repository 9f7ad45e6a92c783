import { existsSync } from 'node:fs';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { readKept, removeKept, writeKept } from './kept-file.ts';

let dir: string;
let path: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  path = join(dir, 'file.json');
  await writeKept(path, '{"n":1}');
  await writeKept(path, '{"n":2}');
});

const read = () => readKept(path, (text): unknown => JSON.parse(text));

it('reads what was written last', async () => {
  expect(await read()).toEqual({ value: { n: 2 } });
});

it('reads a file without a checksum, of an earlier release', async () => {
  await writeFile(path, '{"n":0}');
  expect(await read()).toEqual({ value: { n: 0 } });
});

it.each([
  ['cut off', () => truncate(path, 3), 'it is not JSON'],
  ['empty', () => truncate(path, 0), 'it is not JSON'],
  [
    'changed in one character',
    async () => writeFile(path, (await readFile(path, 'utf8')).replace('2', '3')),
    'its checksum is wrong',
  ],
  ['missing', () => rm(path), 'it is missing'],
])('falls back to the version before when the file is %s', async (_, damage, reason) => {
  await damage();
  expect(await read()).toEqual({ value: { n: 1 }, damage: reason });
});

it('gives the reason when both versions are damaged', async () => {
  for (const name of await readdir(dir)) await writeFile(join(dir, name), '?');
  await expect(read()).rejects.toThrow('it is not JSON');
});

it('removes both versions', async () => {
  await removeKept(path);
  expect(await readdir(dir)).toEqual([]);
  expect(existsSync(path)).toBe(false);
});

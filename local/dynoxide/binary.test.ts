import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { dynoxideCommand } from './binary.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const program = (name: string, mode: number) => {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
};

const notInstalled = () => {
  throw new Error('not found');
};

it('uses the package for the platform, and makes it executable', () => {
  const file = program('package/dynoxide', 0o644);
  const requested: string[] = [];
  const resolve = (module: string) => {
    requested.push(module);
    return join(folder, 'package', 'package.json');
  };
  expect(dynoxideCommand({ platform: 'linux', arch: 'arm64', path: '', resolve })).toEqual([file]);
  expect(requested).toEqual(['@dynoxide/linux-arm64/package.json']);
  expect(statSync(file).mode & 0o111).toBe(0o111);
});

it('uses the one on the PATH when the package is not installed', () => {
  const file = program('bin/dynoxide', 0o755);
  const path = [join(folder, 'empty'), join(folder, 'bin')].join(':');
  expect(dynoxideCommand({ path, resolve: notInstalled })).toEqual([file]);
});

it('uses npx when the file on the PATH is not executable', () => {
  program('bin/dynoxide', 0o644);
  const npx = program('bin/npx', 0o755);
  expect(dynoxideCommand({ path: join(folder, 'bin'), resolve: notInstalled })).toEqual([
    npx,
    '--no-install',
    'dynoxide',
  ]);
});

it('reports which package is missing when there is none of them', () => {
  const search = { platform: 'darwin', arch: 'arm64', path: folder, resolve: notInstalled };
  expect(() => dynoxideCommand(search)).toThrow('npm install @dynoxide/darwin-arm64');
});

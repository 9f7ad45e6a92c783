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

const nothing = () => {
  throw new Error('not found');
};

it('takes the package of the platform, and makes it executable', () => {
  const file = program('package/dynoxide', 0o644);
  const asked: string[] = [];
  const resolve = (module: string) => {
    asked.push(module);
    return join(folder, 'package', 'package.json');
  };
  expect(dynoxideCommand({ platform: 'linux', arch: 'arm64', path: '', resolve })).toEqual([file]);
  expect(asked).toEqual(['@dynoxide/linux-arm64/package.json']);
  expect(statSync(file).mode & 0o111).toBe(0o111);
});

it('takes the one on the PATH when there is no package', () => {
  const file = program('bin/dynoxide', 0o755);
  const path = [join(folder, 'empty'), join(folder, 'bin')].join(':');
  expect(dynoxideCommand({ path, resolve: nothing })).toEqual([file]);
});

it('passes by a file on the PATH that cannot be run, for npx', () => {
  program('bin/dynoxide', 0o644);
  const npx = program('bin/npx', 0o755);
  expect(dynoxideCommand({ path: join(folder, 'bin'), resolve: nothing })).toEqual([npx, '--no-install', 'dynoxide']);
});

it('says which package is missing when nothing is there', () => {
  const search = { platform: 'darwin', arch: 'arm64', path: folder, resolve: nothing };
  expect(() => dynoxideCommand(search)).toThrow('npm install @dynoxide/darwin-arm64');
});

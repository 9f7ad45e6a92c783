import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { prepareDataDir } from './data-dir.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});

describe('the folder of all state', () => {
  it('is created, with the folders above it, for its owner alone', () => {
    const wanted = join(dir, 'a/b');
    prepareDataDir(wanted);
    prepareDataDir(wanted);
    expect(existsSync(wanted)).toBe(true);
    expect(statSync(wanted).mode & 0o777).toBe(0o700);
  });

  it('cannot be below a file', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => prepareDataDir(join(dir, 'file/data'))).toThrow(
      /cannot be written \(ENOTDIR\): make it writable for you, or set DATA_DIR/,
    );
  });

  it.runIf(process.platform === 'linux')('cannot be where the system makes no folders', () => {
    expect(() => prepareDataDir('/proc/console-data')).toThrow(
      'DATA_DIR /proc/console-data cannot be written (ENOENT)',
    );
  });
});

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareDataDir } from './data-dir.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'data-dir-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

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

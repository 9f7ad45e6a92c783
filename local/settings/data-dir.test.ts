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
  it('is created with its parent folders, for its owner only', () => {
    const wanted = join(dir, 'a/b');
    prepareDataDir(wanted);
    prepareDataDir(wanted);
    expect(existsSync(wanted)).toBe(true);
    expect(statSync(wanted).mode & 0o777).toBe(0o700);
  });

  it('cannot be created below a file', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => prepareDataDir(join(dir, 'file/data'))).toThrow(
      /is not writable \(ENOTDIR\): change its permissions, or set DATA_DIR/,
    );
  });

  it.runIf(process.platform === 'linux')('cannot be created where the system does not allow it', () => {
    expect(() => prepareDataDir('/proc/console-data')).toThrow('DATA_DIR /proc/console-data is not writable (ENOENT)');
  });
});

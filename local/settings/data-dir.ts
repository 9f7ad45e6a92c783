import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Creates the folder of all state. @throws Error that says which folder cannot be written, and how to mend it */
export function prepareDataDir(dir: string): void {
  try {
    makeFolder(dir);
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(
      `DATA_DIR ${dir} cannot be written (${reason}): make it writable for you, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** One level after the other: `recursive` of Node.js 20 never returns below folders like /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir, { mode: 0o700 });
}

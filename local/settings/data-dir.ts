import { accessSync, constants, mkdirSync } from 'node:fs';

/** Creates the folder of all state. @throws Error that says which folder cannot be written, and how to mend it */
export function prepareDataDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(
      `DATA_DIR ${dir} cannot be written (${reason}): make it writable for you, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

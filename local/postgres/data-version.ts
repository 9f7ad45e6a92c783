import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @throws Error when the data is of another major version of PostgreSQL, which this one cannot read */
export async function refuseOtherMajor(data: string, major: string): Promise<void> {
  const written = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (!written || written === major) return;
  throw new Error(
    `The databases in ${data} are of PostgreSQL ${written}, and this version of the console runs PostgreSQL ${major}, ` +
      'as Aurora does. Nothing was changed. Start the version of the console that created them and copy what you need, ' +
      'or set DATA_DIR to a new folder.',
  );
}

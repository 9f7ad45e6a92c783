import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { runProgram } from './run-program.ts';
import type { Unprivileged } from './unprivileged.ts';

export const adminUser = 'console_admin';

/** The password of the administrator, generated at the first start. */
export async function adminPassword(root: string): Promise<string> {
  const path = join(root, 'admin-password');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known) return known;
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, password, { mode: 0o600 });
  return password;
}

interface DataFolder {
  root: string;
  binaries: Binaries;
  unprivileged: Unprivileged;
  /** Whether databases are recorded, so that the folder must hold data. */
  mustHoldData: () => Promise<boolean>;
}

/**
 * The folder with PostgreSQL's data. It is initialised under another name, so that it is complete whenever it exists.
 * @throws Error that says what to do when the data is lost
 */
export async function dataFolder({ root, binaries, unprivileged, mustHoldData }: DataFolder): Promise<string> {
  const data = join(root, 'data');
  const consent = join(root, 'start-empty');
  const isLost = !existsSync(data) || (await readdir(data)).length === 0;
  if (!isLost) return data;
  if (!existsSync(consent) && (await mustHoldData())) throw lostData(data, consent);
  await rm(data, { recursive: true, force: true });
  const fresh = join(root, 'data.new');
  await rm(fresh, { recursive: true, force: true });
  await runProgram(
    [
      ...unprivileged,
      binaries.initdb,
      `--pgdata=${fresh}`,
      `--username=${adminUser}`,
      `--pwfile=${join(root, 'admin-password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // Sorts as en_US.UTF-8, the default of Aurora, on a machine without that locale too.
      '--locale-provider=icu',
      '--icu-locale=en-US',
    ],
    root,
  );
  await rename(fresh, data);
  await rm(consent, { force: true });
  return data;
}

const lostData = (data: string, consent: string) =>
  new Error(
    `PostgreSQL's data is lost: ${data} is missing or empty, but customers have databases. ` +
      `Restore that folder from a backup. To go on with empty databases instead, create the file ${consent}. Then start again.`,
  );

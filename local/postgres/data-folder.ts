import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** The folder with PostgreSQL's data. It is initialised under another name, so that it is complete whenever it exists. */
export async function dataFolder(root: string, binaries: Binaries, unprivileged: Unprivileged): Promise<string> {
  const data = join(root, 'data');
  if (existsSync(data)) return data;
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
  return data;
}

import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const credentials = z.object({ accessKeyId: z.string().min(16), secretAccessKey: z.string().min(40) });
export type Credentials = z.infer<typeof credentials>;

/** The access key of this installation, which its stand-ins of AWS ask for; made at the first start. */
export function installationCredentials(dataDir: string): Credentials {
  const file = join(dataDir, 'credentials.json');
  if (!existsSync(file)) create(dataDir, file);
  try {
    return credentials.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} cannot be read: delete it, and the next start makes a new access key.`, { cause: error });
  }
}

/** A file that has its content from the moment that it is there. */
function create(dataDir: string, file: string): void {
  const made: Credentials = {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(32).toString('base64url'),
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../engine/atomic-file.ts';

/** Values of secrets, each in a file that only its owner can read. */
export interface SecretStore {
  /** @throws Error when there is no such secret */
  read(arn: string): Promise<string>;
  find(arn: string): Promise<string | undefined>;
  write(arn: string, value: string): Promise<void>;
  remove(arn: string): Promise<void>;
}

export async function openSecretStore(dir: string): Promise<SecretStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = (arn: string) => join(dir, createHash('sha256').update(arn).digest('hex').slice(0, 40));
  const find = async (arn: string) => {
    try {
      return await readFile(path(arn), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
  return {
    find,
    async read(arn) {
      const value = await find(arn);
      if (value === undefined) throw new Error(`There is no secret ${arn}`);
      return value;
    },
    write: (arn, value) => writeAtomically(path(arn), value),
    remove: (arn) => rm(path(arn), { force: true }),
  };
}

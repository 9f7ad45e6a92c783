import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readKept, removeKept, writeKept } from '../engine/kept-file.ts';

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
      return (await readKept(path(arn), notEmpty)).value;
    } catch (error) {
      const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
      if (cause?.code === 'ENOENT') return undefined;
      throw new Error(`The file ${path(arn)} of the secret ${arn} is damaged (${message}): restore it from a backup`, {
        cause: error,
      });
    }
  };
  return {
    find,
    async read(arn) {
      const value = await find(arn);
      if (value === undefined) throw new Error(`There is no secret ${arn}`);
      return value;
    },
    write: (arn, value) => writeKept(path(arn), value),
    remove: (arn) => removeKept(path(arn)),
  };
}

function notEmpty(text: string): string {
  if (text === '') throw new Error('it is empty');
  return text;
}

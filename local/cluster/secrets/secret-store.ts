import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readKept, removeKept, writeKept } from '../engine/kept-file.ts';

/** Values of secrets, each in a file that only its owner can read. */
export interface SecretStore {
  /** @throws Error when there is no such secret */
  read(arn: string): Promise<string>;
  find(arn: string): Promise<string | undefined>;
  /** @param parts other secrets that the value is composed of */
  write(arn: string, value: string, parts?: readonly string[]): Promise<void>;
  parts(arn: string): Promise<string[]>;
  remove(arn: string): Promise<void>;
}

/** What one version of a secret is stored as, beside the current one. */
export const versionArn = (arn: string, version: string): string => `${arn}#version:${version}`;
const partsArn = (arn: string): string => `${arn}#parts`;

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
    async write(arn, value, parts = []) {
      // Parts that were there before are removed with the secret.
      if (parts.length > 0) await writeKept(path(partsArn(arn)), JSON.stringify(parts));
      await writeKept(path(arn), value);
    },
    parts: async (arn) => stringList.parse(JSON.parse((await find(partsArn(arn))) ?? '[]')),
    async remove(arn) {
      await removeKept(path(partsArn(arn)));
      await removeKept(path(arn));
    },
  };
}

const stringList = z.array(z.string());

function notEmpty(text: string): string {
  if (text === '') throw new Error('it is empty');
  return text;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../errors.ts';
import type { Configuration } from './model.ts';
import { parseConfiguration } from './parse.ts';

/** The file of settings: the one named by CONFIG_FILE, else `.config.local` when there is one, else `.config`. */
export function configurationPath(root: string, env: NodeJS.ProcessEnv = process.env): string {
  if (env.CONFIG_FILE) return env.CONFIG_FILE;
  const own = join(root, '.config.local');
  return existsSync(own) ? own : join(root, '.config');
}

/** @throws DomainError that names the file and all that is wrong with it */
export function readConfiguration(path: string): Configuration {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DomainError(
      'validation',
      'configuration',
      `The settings ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  try {
    return parseConfiguration(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kind, error.code, `${path}: ${error.message}`, {
      ...(error.errors ? { errors: error.errors } : {}),
      cause: error,
    });
  }
}

import { z } from 'zod';
import type { SecretStore } from './secret-store.ts';

const fields = z.record(z.string(), z.json());
const dynamicReference =
  /\{\{resolve:secretsmanager:(.+?)(?::SecretString(?::([^:}]*))?(?::[^:}]*)?(?::[^:}]*)?)?\}\}/g;
/** `arn:aws:secretsmanager:<region>:<account>:secret:<name>`, then `:<key>:<stage>:<version>`. */
const partsOfArn = 7;

export const hasDynamicReference = (text: string): boolean => text.includes('{{resolve:secretsmanager:');

/** `text` with references to secrets replaced by their values: the result is secret too. */
export async function resolveSecrets(text: string, store: SecretStore): Promise<string> {
  const values = await Promise.all(
    [...text.matchAll(dynamicReference)].map(([, arn = '', key]) => readSecret(store, arn, key || undefined)),
  );
  let next = 0;
  return text.replaceAll(dynamicReference, () => values[next++] ?? '');
}

/** The value that `ValueFrom` of a container's secret names. */
export function readValueFrom(valueFrom: string, store: SecretStore): Promise<string> {
  const parts = valueFrom.split(':');
  return readSecret(store, parts.slice(0, partsOfArn).join(':'), parts[partsOfArn] || undefined);
}

async function readSecret(store: SecretStore, arn: string, key: string | undefined): Promise<string> {
  const value = await store.read(arn);
  if (key === undefined) return value;
  const field = parseFields(arn, value)[key];
  if (field === undefined) throw new Error(`The secret ${arn} has no key "${key}"`);
  return typeof field === 'string' ? field : JSON.stringify(field);
}

/** The keys and values of a secret that is a JSON object. */
export function parseFields(arn: string, value: string): z.output<typeof fields> {
  try {
    return fields.parse(JSON.parse(value));
  } catch {
    // The cause would contain the value.
    throw new Error(`The secret ${arn} is not a JSON object`);
  }
}

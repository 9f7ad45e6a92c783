import { z } from 'zod';
import { type SecretStore, versionArn } from './secret-store.ts';

const fields = z.record(z.string(), z.json());
/** `{{resolve:secretsmanager:<arn>:SecretString:<key>:<stage>:<version>}}` */
const dynamicReference =
  /\{\{resolve:secretsmanager:(.+?)(?::SecretString(?::([^:}]*))?(?::[^:}]*)?(?::([^:}]*))?)?\}\}/g;
/** `arn:aws:secretsmanager:<region>:<account>:secret:<name>`, then `:<key>:<stage>:<version>`. */
const partsOfArn = 7;

export const hasDynamicReference = (text: string): boolean => text.includes('{{resolve:secretsmanager:');

/** The values of the secrets that `text` refers to, in its order. */
export const referredSecrets = (text: string, store: SecretStore): Promise<string[]> =>
  Promise.all(
    [...text.matchAll(dynamicReference)].map(([, arn = '', key, version]) =>
      readSecret(store, { arn, key: key || undefined, version: version || undefined }),
    ),
  );

/** `text` with references to secrets replaced by their values: the result is secret too. */
export async function resolveSecrets(text: string, store: SecretStore): Promise<string> {
  const values = await referredSecrets(text, store);
  let next = 0;
  return text.replaceAll(dynamicReference, () => values[next++] ?? '');
}

/** The value that `ValueFrom` of a container's secret names. */
export function readValueFrom(valueFrom: string, store: SecretStore): Promise<string> {
  const parts = valueFrom.split(':');
  const [key, , version] = parts.slice(partsOfArn).map((part) => part || undefined);
  return readSecret(store, { arn: arnOf(valueFrom), key, version });
}

/** The secrets that a value is composed of: each of them is as secret as the whole. */
export const readSecretParts = (valueFrom: string, store: SecretStore): Promise<string[]> =>
  store.parts(arnOf(valueFrom));

const arnOf = (valueFrom: string): string => valueFrom.split(':').slice(0, partsOfArn).join(':');

interface Reference {
  arn: string;
  key: string | undefined;
  version: string | undefined;
}

async function readSecret(store: SecretStore, { arn, key, version }: Reference): Promise<string> {
  const value = await store.read(version === undefined ? arn : versionArn(arn, version));
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

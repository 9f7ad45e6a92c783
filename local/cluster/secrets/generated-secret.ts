import { z } from 'zod';
import type { StackRecord } from '../engine/record.ts';
import type { SecretStore } from './secret-store.ts';

const arns = z.record(z.string(), z.string());

/** A value that was made for a stack; its output `GeneratedSecrets` tells where each of them is. */
export async function generatedSecret(
  { outputs, status }: Pick<StackRecord, 'outputs' | 'status'>,
  name: string,
  store: SecretStore,
): Promise<string | undefined> {
  if (status === 'DELETE_COMPLETE' || !outputs.GeneratedSecrets) return undefined;
  const known = arns.parse(JSON.parse(outputs.GeneratedSecrets));
  return Object.hasOwn(known, name) ? store.find(known[name] ?? '') : undefined;
}

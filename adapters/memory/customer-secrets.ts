import type { CustomerSecrets } from '@console/core/ports/customer-secrets';

/** Secrets that last as long as the process. */
export function createMemoryCustomerSecrets(generated: Readonly<Record<string, string>> = {}): CustomerSecrets & {
  /** The stored values by stack, then by name. */
  stored: ReadonlyMap<string, Readonly<Record<string, string>>>;
} {
  const stored = new Map<string, Record<string, string>>();
  let versions = 0;
  return {
    stored,
    async putOptions({ region, name }, values) {
      const arn = `arn:aws:secretsmanager:${region}:111122223333:secret:deployment-console/${name}/options`;
      stored.set(name, { ...stored.get(name), ...values });
      versions += 1;
      const version = `v${versions}`;
      return Object.fromEntries(Object.keys(values).map((key) => [key, { arn, key, version }]));
    },
    async removeOptions({ name }) {
      stored.delete(name);
    },
    generated: async (_, name) => generated[name],
  };
}

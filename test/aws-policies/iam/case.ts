import { type RoleName, resourcePolicies, roles, type ThingName, things } from './installation.ts';
import { decide } from './simulate.ts';

/** One line of the matrix: in words, who, does what, to what, and under which circumstances. */
export type Case = readonly [
  says: string,
  who: RoleName,
  action: string,
  thing: ThingName,
  context?: Readonly<Record<string, string | string[]>>,
];

export const answer = ([, who, action, thing, context]: Case): Promise<'allowed' | 'denied'> =>
  decide(roles[who], {
    action,
    resource: things[thing],
    ...(context ? { context: { ...context } } : {}),
    ...(resourcePolicies[thing] ? { resourcePolicy: resourcePolicies[thing] } : {}),
  });

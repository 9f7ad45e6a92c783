import { expect, it } from 'vitest';
import { type RoleName, resourcePolicies, roles, type TargetName, targets } from './installation.ts';
import { decide } from './simulate.ts';

/** One request, described in words. */
export type Case = readonly [
  description: string,
  role: RoleName,
  action: string,
  target: TargetName,
  context?: Readonly<Record<string, string | string[]>>,
];

/** A test for each case. */
export const itIsAllowed = (cases: readonly Case[]) => itIs('allowed', 'may', cases);
export const itIsDenied = (cases: readonly Case[]) => itIs('denied', 'may not', cases);

const itIs = (decision: 'allowed' | 'denied', verb: string, cases: readonly Case[]) =>
  it.each(cases.map((request) => ({ description: request[0], request })))(
    `${verb}: $description`,
    async ({ request }) => expect(await decisionOn(request)).toBe(decision),
  );

const decisionOn = ([, role, action, target, context]: Case): Promise<'allowed' | 'denied'> =>
  decide(roles[role], {
    action,
    resource: targets[target],
    context: { 'aws:PrincipalArn': roles[role].arn, ...context },
    ...(resourcePolicies[target] ? { resourcePolicy: resourcePolicies[target] } : {}),
  });

import { beforeAll, describe, expect, it } from 'vitest';
import { allowedActions } from './calls/allowed-actions.ts';
import { otherUses } from './calls/other-uses.ts';
import { type RequiredActions, requiredActions } from './calls/required-actions.ts';
import { sampleContext, sampleResources } from './calls/sample-resources.ts';
import { type RoleName, roles } from './iam/installation.ts';
import { decide } from './iam/simulate.ts';

let required: ReadonlyMap<RoleName, RequiredActions>;
beforeAll(async () => {
  required = await requiredActions();
});

const requiredBy = (role: RoleName): RequiredActions => required.get(role) ?? new Map();
const otherUsesOf = (role: RoleName) =>
  otherUses.filter(({ roles: users }) => users.includes(role)).flatMap(({ actions }) => actions);

const decideOn = (role: RoleName, action: string, resource: string) => {
  const assumed = Object.values(roles).find(({ arn }) => action === 'sts:AssumeRole' && arn === resource);
  return decide(roles[role], {
    action,
    resource,
    context: { ...sampleContext, 'aws:PrincipalArn': roles[role].arn },
    ...(assumed && { resourcePolicy: assumed.trust }),
  });
};

const testedRoles = [
  'dispatcher',
  'settle',
  'reconciler',
  'alerts',
  'worker',
  'api',
  'job',
  'read',
  'secrets',
  'deploy',
] as const;

describe.each(testedRoles)('the role %s', (role) => {
  it('is allowed every action that its programs call through the SDK', async () => {
    expect(requiredBy(role).size).toBeGreaterThan(0);
    const refused: string[] = [];
    for (const [action, files] of requiredBy(role)) {
      for (const resource of await sampleResources(role, action)) {
        if ((await decideOn(role, action, resource)) === 'denied')
          refused.push(`${action} on ${resource}, called by ${[...files].join(', ')}`);
      }
    }
    expect(refused).toEqual([]);
  });

  it('is allowed nothing else but what has a reason', async () => {
    const known = new Set([...requiredBy(role).keys(), ...otherUsesOf(role)]);
    expect((await allowedActions(roles[role])).filter((action) => !known.has(action))).toEqual([]);
  });

  it('has no reason for what it is not allowed, or for what its programs call anyway', async () => {
    const allowed = new Set(await allowedActions(roles[role]));
    const idle = otherUsesOf(role).filter((action) => !allowed.has(action) || requiredBy(role).has(action));
    expect(idle).toEqual([]);
  });
});

it('the programs use no role that is not tested here', () => {
  expect([...required.keys()].sort()).toEqual([...testedRoles].sort());
});

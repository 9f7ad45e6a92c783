import { externalIdOf } from '@console/core/configuration/names';
import { configuration } from '@console/management-cdk/testing/sample';
import { describe, expect, it } from 'vitest';
import { type RoleName, roles } from './iam/installation.ts';
import type { Role } from './iam/roles.ts';
import { decide } from './iam/simulate.ts';

const externalId = { 'sts:ExternalId': externalIdOf(configuration) };

type Target = 'deploy' | 'read' | 'secrets';

/** Whether `role` may assume the other, by its own policies and by the trust policy of the other. */
const assumes = (role: Role, target: Target, context: Record<string, string> = externalId) =>
  decide(role, {
    action: 'sts:AssumeRole',
    resource: roles[target].arn,
    resourcePolicy: roles[target].trust,
    context: { 'aws:PrincipalArn': role.arn, ...context },
  });

/** The same role with permission to assume any role: only the trust policy of the other is left. */
const withEveryPermission = (role: Role): Role => ({
  ...role,
  policies: [{ name: 'All', policy: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } }],
});

describe('the roles of the cluster account', () => {
  it.each([
    ['a job', 'job', 'deploy'],
    ['the API', 'api', 'read'],
    ['the reconciler', 'reconciler', 'read'],
    ['the API', 'api', 'secrets'],
  ] as const)('can be assumed by %s (%s to %s)', async (_description, name, target) => {
    expect(await assumes(roles[name], target)).toBe('allowed');
    expect(await assumes(roles[name], target, {}), 'without the external id').toBe('denied');
    expect(await assumes(roles[name], target, { 'sts:ExternalId': 'another' }), 'with another one').toBe('denied');
  });

  const others: (readonly [RoleName, Target])[] = [
    ['api', 'deploy'],
    ['reconciler', 'deploy'],
    ['dispatcher', 'deploy'],
    ['settle', 'deploy'],
    ['alerts', 'deploy'],
    ['job', 'read'],
    ['dispatcher', 'read'],
    ['settle', 'read'],
    ['alerts', 'read'],
    ['job', 'secrets'],
    ['reconciler', 'secrets'],
    ['dispatcher', 'secrets'],
    ['settle', 'secrets'],
    ['alerts', 'secrets'],
  ];
  it.each(others)('cannot be assumed by %s (to %s), whatever its own policies allow', async (name, target) => {
    expect(await assumes(roles[name], target)).toBe('denied');
    expect(await assumes(withEveryPermission(roles[name]), target)).toBe('denied');
  });
});

import { externalIdOf } from '@console/core/configuration/names';
import { configuration } from '@console/management-cdk/testing/sample';
import { describe, expect, it } from 'vitest';
import { type RoleName, roles } from './iam/installation.ts';
import { decide } from './iam/simulate.ts';

const externalId = { 'sts:ExternalId': externalIdOf(configuration) };

/** Whether the one role may become the other, by its own policies and by the trust of the other. */
const becomes = (who: RoleName, target: 'deploy' | 'read', context: Record<string, string> = externalId) =>
  decide(roles[who], {
    action: 'sts:AssumeRole',
    resource: roles[target].arn,
    resourcePolicy: roles[target].trust,
    context: { 'aws:PrincipalArn': roles[who].arn, ...context },
  });

/** The same role, but with the right to become any role: what is left is the trust of the other. */
const withEveryRight = (who: RoleName) => ({
  ...roles[who],
  policies: [{ name: 'All', policy: { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] } }],
});

describe('the roles of the cluster account', () => {
  it.each([
    ['a job', 'job', 'deploy'],
    ['the API', 'api', 'read'],
    ['the reconciler', 'reconciler', 'read'],
  ] as const)('are for %s (%s to %s)', async (_says, who, target) => {
    expect(await becomes(who, target)).toBe('allowed');
    expect(await becomes(who, target, {}), 'without the external id').toBe('denied');
    expect(await becomes(who, target, { 'sts:ExternalId': 'another' }), 'with another one').toBe('denied');
  });

  const others: (readonly [RoleName, 'deploy' | 'read'])[] = [
    ['api', 'deploy'],
    ['reconciler', 'deploy'],
    ['dispatcher', 'deploy'],
    ['settle', 'deploy'],
    ['alerts', 'deploy'],
    ['job', 'read'],
    ['dispatcher', 'read'],
    ['settle', 'read'],
    ['alerts', 'read'],
  ];
  it.each(others)('are not for %s (to %s), even if its own policies let it', async (who, target) => {
    expect(await becomes(who, target)).toBe('denied');
    const trusted = await decide(withEveryRight(who), {
      action: 'sts:AssumeRole',
      resource: roles[target].arn,
      resourcePolicy: roles[target].trust,
      context: { 'aws:PrincipalArn': roles[who].arn, ...externalId },
    });
    expect(trusted).toBe('denied');
  });
});

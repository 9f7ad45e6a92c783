import { executionPolicyArns } from '@console/core/configuration/names';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type { App } from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import { AccountStack } from './account-stack.ts';
import { createApp } from './create-app.ts';
import { accountProps } from './testing/samples.ts';

/** What IAM allows for a managed policy is 6,144 characters, white space aside. The rest is room for the next change. */
const MANAGED_POLICY_CHARACTERS = 6000;
/** How many policies IAM attaches to a role. */
const POLICIES_OF_A_ROLE = 10;

const templateOf = (change: Partial<typeof accountProps> = {}): Template =>
  Template.fromStack(new AccountStack(createApp(), { ...accountProps, ...change }));

interface Statement {
  Sid: string;
  Effect: string;
  Action: string | string[];
  Resource: string | string[];
}
const policies = (template: Template) =>
  Object.values(template.findResources('AWS::IAM::ManagedPolicy')).map(
    ({ Properties }) => Properties as { ManagedPolicyName: string; PolicyDocument: { Statement: Statement[] } },
  );

describe('the stack of the cluster account', () => {
  const template = templateOf();

  it('needs nothing that is bootstrapped, since it is what bootstrapping needs', () => {
    const assembly = (new AccountStack(createApp(), accountProps).node.root as App).synth();
    expect(assembly.stacks[0]?.assumeRoleArn).toBeUndefined();
    expect(JSON.stringify(template.toJSON()).length).toBeLessThan(51_200);
  });

  it.each([
    ['deployment-console-deploy', ['deployment-console-job', 'deployment-console-worker']],
    ['deployment-console-read', ['deployment-console-api', 'deployment-console-reconcile']],
    ['deployment-console-secrets', ['deployment-console-api']],
  ])('%s is for %s of the management account alone, with the external id', (RoleName, trusted) => {
    template.hasResourceProperties('AWS::IAM::Role', {
      RoleName,
      MaxSessionDuration: 3600,
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::999988887777:root' },
            Condition: {
              StringEquals: { 'sts:ExternalId': 'deployment-console:999988887777:111122223333' },
              ArnEquals: { 'aws:PrincipalArn': trusted.map((name) => `arn:aws:iam::999988887777:role/${name}`) },
            },
          },
        ],
      },
    });
  });

  it('cannot be deleted by accident', () => {
    expect(new AccountStack(createApp(), accountProps).terminationProtection).toBe(true);
  });

  it('denies what would remove its own limits, even if another policy allows it', () => {
    const execution = policies(template).find(({ ManagedPolicyName }) => ManagedPolicyName.endsWith('-execution'));
    const denied = execution?.PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Deny');
    expect(denied?.map(({ Sid }) => Sid)).toEqual(['KeepBoundaries', 'KeepOwnPolicies', 'KeepOwnRoles', 'NoPeople']);
  });

  it('attaches no policy of AWS to anything', () => {
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  it('has policies that fit, however long its settings are', () => {
    const longest = templateOf({
      managementRegion: 'ap-southeast-1',
      hostedZoneId: `Z${'0'.repeat(31)}`,
      domainName: `${'customers.'.repeat(9)}example.com`,
    });
    for (const { ManagedPolicyName, PolicyDocument } of policies(longest)) {
      expect(JSON.stringify(PolicyDocument).length, ManagedPolicyName).toBeLessThanOrEqual(MANAGED_POLICY_CHARACTERS);
    }
    expect(executionPolicyArns('111122223333').length).toBeLessThan(POLICIES_OF_A_ROLE);
  });

  it('can be made in an account that is also the management account', () => {
    const one = templateOf({ clusterAccount: accountProps.managementAccount });
    expect(policies(one).map(({ ManagedPolicyName }) => ManagedPolicyName)).toEqual([
      'deployment-console-boundary',
      'deployment-console-execution-boundary',
      'deployment-console-application-boundary',
      'deployment-console-functions-boundary',
      'deployment-console-execution-network',
      'deployment-console-execution',
      'deployment-console-execution-data',
      'deployment-console-execution-functions',
    ]);
  });
});

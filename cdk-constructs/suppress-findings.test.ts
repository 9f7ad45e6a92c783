import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { expect, it } from 'vitest';
import { suppressFindings, suppressWildcardFindings } from './suppress-findings.ts';

const suppressed = (id: string, reason: string) => ({ Metadata: { cdk_nag: { rules_to_suppress: [{ id, reason }] } } });

it('is written where cdk-nag reads it: into the metadata of the resource', () => {
  const stack = new Stack();
  suppressFindings(new Queue(stack, 'Queue'), { 'AwsSolutions-SQS3': 'It is a dead-letter queue.' });
  const template = Template.fromStack(stack);
  template.hasResource('AWS::SQS::Queue', suppressed('AwsSolutions-SQS3', 'It is a dead-letter queue.'));
});

it('of wildcards applies to the inline policy of a role', () => {
  const stack = new Stack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  new Queue(stack, 'Queue').grantPurge(role);
  suppressWildcardFindings(role, 'Names are generated.');
  Template.fromStack(stack).hasResource('AWS::IAM::Policy', suppressed('AwsSolutions-IAM5', 'Names are generated.'));
});

it('is refused for a construct that is more than one resource', () => {
  const construct = new Construct(new Stack(), 'Group');
  expect(() => suppressFindings(construct, { 'AwsSolutions-S1': 'never' })).toThrow('Group is not one resource');
});

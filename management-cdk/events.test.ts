import { propertiesOf, resource } from '@console/cdk-constructs/testing/resources';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { managementTemplate } from './testing/synthesize.ts';

const template = managementTemplate();

describe('events', () => {
  it('of builds that have ended, whatever their status, reach the settler and then the dispatcher', () => {
    const rule = ruleOf('aws.codebuild');
    expect(rule.EventPattern.detail['build-status']).toEqual(['SUCCEEDED', 'FAILED', 'FAULT', 'STOPPED', 'TIMED_OUT']);
    expect(targetsOf(rule)).toEqual([
      ['Settle', { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 }],
      ['Dispatcher', { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 }],
    ]);
  });

  it('of alarms in the cluster account reach the function for alerts', () => {
    const rule = ruleOf('aws.cloudwatch');
    expect(rule.EventPattern.account).toEqual(['222222222222']);
    expect(targetsOf(rule)).toEqual([['Alerts', { MaximumEventAgeInSeconds: 21_600, MaximumRetryAttempts: 10 }]]);
  });

  it('start the reconciler every two minutes', () => {
    const rule = propertiesOf(template, 'AWS::Events::Rule').find(({ ScheduleExpression }) => ScheduleExpression);
    expect(rule?.ScheduleExpression).toBe('rate(2 minutes)');
    expect(targetsOf(rule)).toEqual([['Reconcile', { MaximumRetryAttempts: 0 }]]);
  });

  it('are accepted from the roles of regions only, if the cluster account is another account', () => {
    template.hasResourceProperties('AWS::Events::EventBusPolicy', {
      Statement: {
        Effect: 'Allow',
        Action: 'events:PutEvents',
        Principal: { AWS: 'arn:aws:iam::222222222222:root' },
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/console-region-*' } },
      },
    });
    managementTemplate({ clusterAccount: '111111111111' }).resourceCountIs('AWS::Events::EventBusPolicy', 0);
  });

  it('that a function failed on are kept for two weeks, encrypted', () => {
    expect(resource(template, 'AWS::SQS::Queue').Properties).toEqual({
      MessageRetentionPeriod: 14 * 86_400,
      SqsManagedSseEnabled: true,
    });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 'sqs:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });
});

function ruleOf(source: string) {
  const rule = propertiesOf(template, 'AWS::Events::Rule').find(({ EventPattern }) =>
    EventPattern?.source.includes(source),
  );
  if (!rule) throw new Error(`There is no rule for ${source}`);
  return rule;
}

/** The function and the retry policy of each target; what it fails on goes to the dead-letter queue. */
function targetsOf(rule: Record<string, unknown> | undefined) {
  const targets = (rule?.Targets ?? []) as { Arn: object; DeadLetterConfig: object; RetryPolicy: object }[];
  return targets.map(({ Arn, DeadLetterConfig, RetryPolicy }) => {
    expect(DeadLetterConfig).toEqual({ Arn: { 'Fn::GetAtt': [resource(template, 'AWS::SQS::Queue').id, 'Arn'] } });
    return [/"([A-Z][a-z]+)[0-9A-F]{8}"/.exec(JSON.stringify(Arn))?.[1], RetryPolicy];
  });
}

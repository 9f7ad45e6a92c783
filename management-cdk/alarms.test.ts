import { alarmConditions, propertiesOf, resource } from '@console/cdk-constructs/testing/resources';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { managementTemplate } from './testing/synthesize.ts';

const template = managementTemplate();

describe('the people on call', () => {
  it('are notified by e-mail, through a topic that is encrypted and refuses connections without TLS', () => {
    expect(
      propertiesOf(template, 'AWS::SNS::Subscription').map(({ Protocol, Endpoint }) => [Protocol, Endpoint]),
    ).toEqual([
      ['email', 'on-call@example.com'],
      ['email', 'second@example.com'],
    ]);
    const { id, Properties: key } = resource(template, 'AWS::KMS::Key');
    expect(resource(template, 'AWS::SNS::Topic').Properties.KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(key.EnableKeyRotation).toBe(true);
    const alarms = {
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
    };
    const decrypt = { ...alarms, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] };
    expect(key.KeyPolicy).toMatchObject({ Statement: [{ Action: 'kms:*' }, decrypt] });
    const publish = Match.objectLike({ ...alarms, Action: 'sns:Publish' });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          publish,
        ],
      },
    });
  });

  it('have a runbook for every alarm', () => {
    for (const alarm of propertiesOf(template, 'AWS::CloudWatch::Alarm')) {
      expect(alarm.AlarmDescription).toMatch(/\. What to do: docs\/operating\.md#[a-z-]+$/);
      expect(alarm.AlarmActions).toEqual([{ Ref: resource(template, 'AWS::SNS::Topic').id }]);
      expect(alarm.OKActions).toEqual(alarm.AlarmActions);
    }
  });

  it('are alarmed by failures, and by a reconciler that does not run', () => {
    const errors = 'Errors >= 3, 1 x 300 s, notBreaching';
    expect(alarmConditions(template)).toEqual({
      AlarmsdispatcherErrors: errors,
      AlarmssettleErrors: errors,
      AlarmsworkerErrors: errors,
      AlarmsreconcileErrors: errors,
      AlarmsalertsErrors: errors,
      AlarmsStreamFailures: 'ApproximateNumberOfMessagesVisible >= 1, 1 x 60 s, notBreaching',
      AlarmsStreamLag: 'IteratorAge >= 300000, 2 x 300 s, notBreaching',
      AlarmsReconcilerSilent: 'ReconcilerRuns < 1, 2 x 300 s, breaching',
      AlarmsBuildFailures: 'FailedBuilds >= 3, 1 x 300 s, notBreaching',
      AlarmsTableThrottled: 'expression >= 10, 2 x - s, notBreaching',
    });
  });
});

import { Template } from 'aws-cdk-lib/assertions';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { expect, it } from 'vitest';
import { type AlarmDefinition, Alarms } from './alarms.ts';
import { alarmConditions, resource } from './testing/resources.ts';

const definition: AlarmDefinition = {
  id: 'Full',
  text: 'The disk is full.',
  runbook: 'disk-full',
  metric: new Metric({ namespace: 'Test', metricName: 'Used' }),
  threshold: 90,
};

function templateOf(change: Partial<AlarmDefinition>): Template {
  const stack = new Stack();
  const topic = new Topic(stack, 'Topic');
  new Alarms(stack, 'Alarms', { definitions: [{ ...definition, ...change }], topic, after: new Queue(stack, 'Queue') });
  return Template.fromStack(stack);
}

it('names the runbook in its description, and notifies the topic of beginning and end', () => {
  const template = templateOf({});
  const topic = [{ Ref: resource(template, 'AWS::SNS::Topic').id }];
  expect(resource(template, 'AWS::CloudWatch::Alarm')).toMatchObject({
    Properties: {
      AlarmDescription: 'The disk is full. What to do: docs/operating.md#disk-full',
      AlarmActions: topic,
      OKActions: topic,
    },
    DependsOn: [resource(template, 'AWS::SQS::Queue').id],
  });
});

it('goes off at its threshold in one period, and not on missing data, unless defined otherwise', () => {
  expect(alarmConditions(templateOf({}))).toEqual({ AlarmsFull: 'Used >= 90, 1 x 300 s, notBreaching' });
  const change = {
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    periods: 3,
    missingData: TreatMissingData.BREACHING,
  };
  expect(alarmConditions(templateOf(change))).toEqual({ AlarmsFull: 'Used < 90, 3 x 300 s, breaching' });
});

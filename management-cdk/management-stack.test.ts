import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { scrubbed } from './testing/scrubbed.ts';
import { managementTemplate } from './testing/synthesize.ts';

const template = managementTemplate();
const propertiesOf = (type: string) => Object.values(template.findResources(type)).map(({ Properties }) => Properties);

describe('the management stack', () => {
  it('stays as it is', () => {
    expect(scrubbed(template)).toMatchSnapshot();
  });

  it('keeps its table, whatever happens to the stack', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      },
    });
  });

  it('reads the stream so that a bad record stops nothing', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 3600,
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"entity":{"S":["operation"]}}}}' }] },
    });
  });

  it('runs functions on ARM and keeps their logs no longer than asked', () => {
    for (const { Architectures, Runtime, Environment } of propertiesOf('AWS::Lambda::Function')) {
      expect({ Architectures, Runtime }).toEqual({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
      expect(Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toBe('DeploymentConsole');
    }
    expect(propertiesOf('AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays)).toEqual(
      Array(5).fill(90),
    );
  });

  it('gives a build one input and a way to end', () => {
    const project = propertiesOf('AWS::CodeBuild::Project')[0] ?? {};
    expect(project).toMatchObject({
      ConcurrentBuildLimit: 5,
      TimeoutInMinutes: 60,
      QueuedTimeoutInMinutes: 15,
      Environment: { Type: 'ARM_CONTAINER', ComputeType: 'BUILD_GENERAL1_SMALL', PrivilegedMode: false },
    });
    const given: { Name: string }[] = project.Environment.EnvironmentVariables;
    expect(given.map(({ Name }) => Name)).not.toContain('OPERATION_ID');
    expect(project.Source.BuildSpec).not.toMatch(/npm|OPERATION_ID|\$\(/);
  });

  it('reconciles every two minutes', () => {
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(2 minutes)' });
  });

  it('settles a build that has ended, whatever its end, and then looks for the next', () => {
    const rule = propertiesOf('AWS::Events::Rule').find(({ EventPattern }) =>
      EventPattern?.source.includes('aws.codebuild'),
    );
    expect(rule?.EventPattern.detail['build-status']).toEqual(['SUCCEEDED', 'FAILED', 'FAULT', 'STOPPED', 'TIMED_OUT']);
    expect(rule?.Targets).toHaveLength(2);
  });

  it('tells whoever is on call, in the clear to nobody else', () => {
    expect(propertiesOf('AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint)).toEqual([
      'on-call@example.com',
      'second@example.com',
    ]);
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny' })]) },
    });
  });

  it('has a runbook for every alarm, and an alarm for silence', () => {
    const alarms = propertiesOf('AWS::CloudWatch::Alarm');
    for (const alarm of alarms) {
      expect(alarm.AlarmDescription).toMatch(/\. What to do: docs\/operating\.md#[a-z-]+$/);
      expect(alarm.AlarmActions).toHaveLength(1);
      expect(alarm.OKActions).toEqual(alarm.AlarmActions);
    }
    const silent = alarms.find(({ MetricName }) => MetricName === 'ReconcilerRuns');
    expect(silent).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' });
  });

  it('takes events of the cluster account only where that is another one', () => {
    template.resourceCountIs('AWS::Events::EventBusPolicy', 1);
    managementTemplate({ clusterAccount: '111111111111' }).resourceCountIs('AWS::Events::EventBusPolicy', 0);
  });
});

import { alarmConditions, resource, resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { customerTemplate } from '../testing/templates.ts';

const ALARM = 'AWS::CloudWatch::Alarm';

const alarms = (change: Parameters<typeof customerTemplate>[0] = {}) =>
  Object.values(resources(customerTemplate(change), ALARM)).map(({ Properties }) => Properties);

const metrics = (change: Parameters<typeof customerTemplate>[0] = {}) =>
  alarms(change).map(({ MetricName }) => MetricName);

describe("a customer's alarms", () => {
  it('watch tasks, errors and the database', () => {
    expect(alarmConditions(customerTemplate())).toEqual({
      AlarmsUnhealthyTasks: 'UnHealthyHostCount >= 1, 4 x 60 s, notBreaching',
      AlarmsServerErrors: 'HTTPCode_Target_5XX_Count > 5, 3 x 60 s, notBreaching',
      AlarmsTooFewTasks: 'HealthyHostCount < 1, 4 x 60 s, breaching',
      AlarmsDatabaseBusy: 'CPUUtilization > 90, 3 x 300 s, notBreaching',
      AlarmsDatabaseAtCapacity: 'ACUUtilization > 90, 3 x 300 s, notBreaching',
    });
  });

  it('notify the topic of their beginning and end, with what is wrong and the runbook', () => {
    for (const alarm of alarms()) {
      expect(alarm.AlarmActions).toEqual(['arn:aws:sns:eu-central-1:111122223333:alarms']);
      expect(alarm.OKActions).toEqual(alarm.AlarmActions);
      expect(alarm.AlarmDescription).toMatch(/acme-north.*\. What to do: docs\/operating\.md#[a-z-]+$/);
    }
  });

  it('are silent about a suspended customer and a paused database', () => {
    expect(metrics({ suspended: true })).not.toContain('HealthyHostCount');
    for (const alarm of alarms({ suspended: true })) expect(alarm.TreatMissingData).toBe('notBreaching');
  });

  it('take missing data of the load balancer about a running customer as no tasks at all', () => {
    const tooFew = alarms({ size: 'large' }).find(({ MetricName }) => MetricName === 'HealthyHostCount');
    expect(tooFew).toMatchObject({
      Threshold: 2,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('wait longer than the product takes to start, and until it has started for the first time', () => {
    const template = customerTemplate();
    const service = resource(template, 'AWS::ECS::Service').id;
    for (const { Properties, DependsOn } of Object.values(resources(template, ALARM))) {
      expect(DependsOn).toContain(service);
      if (String(Properties.MetricName).endsWith('HostCount')) expect(Properties.EvaluationPeriods).toBe(4);
    }
  });
});

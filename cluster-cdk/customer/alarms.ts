import { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import type { AlarmDefinition } from './alarm-definition.ts';

export interface AlarmsProps {
  definitions: readonly AlarmDefinition[];
  /** Hears of each alarm, and of its end. */
  topicArn: string;
  /** Alarms are made once this is up, or its start would set them off. */
  after: IDependable;
}

/** The alarms of one customer. */
export class Alarms extends Construct {
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, { definitions, topicArn, after }: AlarmsProps) {
    super(scope, id);
    this.topic = Topic.fromTopicArn(this, 'Topic', topicArn);
    for (const definition of definitions) this.add(definition).node.addDependency(after);
  }

  private add({ id, says, runbook, metric, comparison, threshold, points, missing }: AlarmDefinition): Alarm {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${says} What to do: docs/operating.md#${runbook}`,
      metric: new Metric(metric),
      comparisonOperator: comparison,
      threshold,
      evaluationPeriods: points,
      treatMissingData: missing,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    return alarm;
  }
}

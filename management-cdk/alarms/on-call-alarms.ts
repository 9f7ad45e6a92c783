import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AlarmDefinition } from './alarm-definition.ts';

export interface OnCallAlarmsProps {
  definitions: readonly AlarmDefinition[];
  /** Hears of each alarm, and of its end. No function stands between: functions are what is watched. */
  topic: ITopic;
}

export class OnCallAlarms extends Construct {
  constructor(scope: Construct, id: string, { definitions, topic }: OnCallAlarmsProps) {
    super(scope, id);
    for (const { id: name, says, runbook, metric, comparison, threshold, points = 1, missing } of definitions) {
      const alarm = new Alarm(this, name, {
        alarmDescription: `${says} What to do: docs/operating.md#${runbook}`,
        metric,
        comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        threshold,
        evaluationPeriods: points,
        treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }
}

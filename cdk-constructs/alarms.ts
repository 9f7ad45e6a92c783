import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';

export interface AlarmDefinition {
  /** Becomes part of the logical id. */
  id: string;
  /** What is wrong while the alarm is in state ALARM, as a sentence. */
  text: string;
  /** The heading in docs/operating.md under which the runbook is. */
  runbook: string;
  metric: IMetric;
  /** @default GREATER_THAN_OR_EQUAL_TO_THRESHOLD */
  comparison?: ComparisonOperator;
  threshold: number;
  /** Consecutive periods of the metric that must breach the threshold. @default 1 */
  periods?: number;
  /** @default NOT_BREACHING */
  missingData?: TreatMissingData;
}

export interface AlarmsProps {
  definitions: readonly AlarmDefinition[];
  /** Is notified when an alarm goes to ALARM and when it returns to OK. */
  topic: ITopic;
  /** Created before the alarms, because its start would set them off. */
  after?: IDependable;
}

export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { definitions, topic, after }: AlarmsProps) {
    super(scope, id);
    for (const definition of definitions) {
      const alarm = this.createAlarm(definition);
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
      if (after) alarm.node.addDependency(after);
    }
  }

  private createAlarm({ id, metric, comparison, threshold, periods = 1, missingData, ...texts }: AlarmDefinition) {
    return new Alarm(this, id, {
      alarmDescription: alarmDescription(texts),
      metric,
      comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold,
      evaluationPeriods: periods,
      treatMissingData: missingData ?? TreatMissingData.NOT_BREACHING,
    });
  }
}

/** The console reads title and runbook of an alert back from it. */
const alarmDescription = ({ text, runbook }: Pick<AlarmDefinition, 'text' | 'runbook'>): string =>
  `${text} What to do: docs/operating.md#${runbook}`;

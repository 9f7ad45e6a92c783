import type { ComparisonOperator, MetricProps, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';

/** An alarm as a line of a table. */
export interface AlarmDefinition {
  id: string;
  /** What is wrong when it goes off. */
  says: string;
  /** Heading in docs/operating.md that tells what to do. */
  runbook: string;
  metric: MetricProps;
  comparison: ComparisonOperator;
  threshold: number;
  /** Data points in a row, each of the metric's period, before it goes off. */
  points: number;
  /** What silence means. */
  missing: TreatMissingData;
}

import type { ComparisonOperator, IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';

/** An alarm of the console itself, as a line of a table. */
export interface AlarmDefinition {
  id: string;
  /** What is wrong when it goes off. */
  says: string;
  /** Heading in docs/operating.md that tells what to do. */
  runbook: string;
  metric: IMetric;
  /** @default GREATER_THAN_OR_EQUAL_TO_THRESHOLD */
  comparison?: ComparisonOperator;
  threshold: number;
  /** Data points in a row, each of the metric's period. @default 1 */
  points?: number;
  /** What silence means. @default NOT_BREACHING */
  missing?: TreatMissingData;
}

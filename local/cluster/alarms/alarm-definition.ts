import { z } from 'zod';

const numeric = z.coerce.number();

/** `AWS::CloudWatch::Alarm` on one metric. */
export const alarmDefinition = z.object({
  AlarmDescription: z.string().default(''),
  MetricName: z.string(),
  Namespace: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Statistic: z.enum(['Minimum', 'Maximum', 'Sum', 'Average', 'SampleCount']),
  Period: numeric,
  EvaluationPeriods: numeric,
  DatapointsToAlarm: numeric.optional(),
  Threshold: numeric,
  ComparisonOperator: z.enum([
    'GreaterThanThreshold',
    'GreaterThanOrEqualToThreshold',
    'LessThanThreshold',
    'LessThanOrEqualToThreshold',
  ]),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']).default('missing'),
});
export type AlarmDefinition = z.output<typeof alarmDefinition>;

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

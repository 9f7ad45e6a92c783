import type { AlarmDefinition, AlarmState } from './alarm-definition.ts';

/** The state by the values of the latest periods, oldest first; undefined is a period without data. */
export function evaluate(
  alarm: AlarmDefinition,
  values: readonly (number | undefined)[],
  before: AlarmState,
): AlarmState {
  const { TreatMissingData: missing, EvaluationPeriods: periods, DatapointsToAlarm: needed = periods } = alarm;
  if (values.length < periods) return before;
  const latest = values.slice(-periods);
  if (latest.every((value) => value === undefined)) {
    if (missing === 'ignore') return before;
    if (missing === 'missing') return 'INSUFFICIENT_DATA';
  }
  const breaching = latest.filter((value) => (value === undefined ? missing === 'breaching' : breaches(alarm, value)));
  return breaching.length >= needed ? 'ALARM' : 'OK';
}

function breaches({ ComparisonOperator, Threshold }: AlarmDefinition, value: number): boolean {
  switch (ComparisonOperator) {
    case 'GreaterThanThreshold':
      return value > Threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= Threshold;
    case 'LessThanThreshold':
      return value < Threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= Threshold;
  }
}

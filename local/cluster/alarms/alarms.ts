import type { StackRef } from '@console/core/ports/stacks';
import { type MetricStore, minuteMs, summarise } from '../metrics/metric-store.ts';
import type { AlarmDefinition, AlarmState } from './alarm-definition.ts';
import { evaluate } from './evaluate.ts';

/** A change of an alarm's state. */
export interface AlarmChange {
  stack: StackRef;
  /** Physical name of the alarm; the same as long as it exists. */
  name: string;
  logicalId: string;
  /** What it means and what to do. */
  description: string;
  state: AlarmState;
  previous: AlarmState;
  /** ISO 8601 UTC. */
  time: string;
  /** Why, in a sentence. */
  reason: string;
}

interface Alarm {
  stack: StackRef;
  logicalId: string;
  definition: AlarmDefinition;
  state: AlarmState;
  /** Before this time there are no measurements. */
  since: number;
}

/** The metrics of the cluster, by their names on AWS. Other metrics have no data here. */
const measured: Readonly<Record<string, { metric: string; dimension: string }>> = {
  'AWS/ApplicationELB HealthyHostCount': { metric: 'healthyHosts', dimension: 'TargetGroup' },
  'AWS/ApplicationELB UnHealthyHostCount': { metric: 'unhealthyHosts', dimension: 'TargetGroup' },
  'AWS/ApplicationELB HTTPCode_Target_5XX_Count': { metric: 'errors5xx', dimension: 'TargetGroup' },
  'AWS/ApplicationELB RequestCount': { metric: 'requests', dimension: 'TargetGroup' },
  'AWS/ApiGateway 4xx': { metric: '4xx', dimension: 'ApiId' },
  'AWS/ApiGateway 5xx': { metric: '5xx', dimension: 'ApiId' },
  'AWS/ApiGateway Count': { metric: 'Count', dimension: 'ApiId' },
  'AWS/ApiGateway Latency': { metric: 'Latency', dimension: 'ApiId' },
  'AWS/Lambda Duration': { metric: 'Duration', dimension: 'FunctionName' },
  'AWS/Lambda Errors': { metric: 'Errors', dimension: 'FunctionName' },
  'AWS/Lambda Invocations': { metric: 'Invocations', dimension: 'FunctionName' },
  'AWS/Lambda Throttles': { metric: 'Throttles', dimension: 'FunctionName' },
  'AWS/SQS ApproximateNumberOfMessagesVisible': { metric: 'visible', dimension: 'QueueName' },
};

/** Evaluates alarms on the metrics of this machine. */
export class Alarms {
  private readonly alarms = new Map<string, Alarm>();

  constructor(
    private readonly store: MetricStore,
    private readonly onChange: (change: AlarmChange) => void,
  ) {}

  set(name: string, alarm: Pick<Alarm, 'stack' | 'logicalId' | 'definition'>, now: number): void {
    const known = this.alarms.get(name);
    this.alarms.set(name, { state: 'INSUFFICIENT_DATA', since: now, ...known, ...alarm });
  }

  remove(name: string): void {
    this.alarms.delete(name);
  }

  evaluateAll(now: number): void {
    for (const [name, alarm] of this.alarms) {
      const values = this.values(alarm, now);
      const state = evaluate(alarm.definition, values, alarm.state);
      if (state === alarm.state) continue;
      const { stack, logicalId, definition, state: previous } = alarm;
      alarm.state = state;
      const description = definition.AlarmDescription;
      const time = new Date(now).toISOString();
      this.onChange({
        stack,
        name,
        logicalId,
        description,
        state,
        previous,
        time,
        reason: reasonOf(definition, values),
      });
    }
  }

  /** A value for each complete period, oldest first. */
  private values({ definition, since }: Alarm, now: number): (number | undefined)[] {
    const source = measured[`${definition.Namespace} ${definition.MetricName}`];
    const subject = definition.Dimensions.find(({ Name }) => Name === source?.dimension)?.Value;
    const buckets = source && subject !== undefined ? this.store.buckets(subject, source.metric) : [];
    const period = Math.max(definition.Period * 1000, minuteMs);
    const end = Math.floor(now / period) * period;
    return Array.from({ length: definition.EvaluationPeriods }, (_, index) => end - (index + 1) * period)
      .filter((start) => start >= since - period)
      .reverse()
      .map((start) => {
        const within = buckets.filter((bucket) => bucket.start >= start && bucket.start < start + period);
        return summarise(within, definition.Statistic);
      });
  }
}

const reasonOf = (
  { MetricName, Statistic, Threshold }: AlarmDefinition,
  values: readonly (number | undefined)[],
): string =>
  `${Statistic} of ${MetricName} was ${values.map((value) => value ?? 'not measured').join(', ')}; the threshold is ${Threshold}.`;

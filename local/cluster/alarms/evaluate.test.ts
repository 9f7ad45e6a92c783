import { describe, expect, it } from 'vitest';
import { MetricStore, minuteMs } from '../metrics/metric-store.ts';
import { type AlarmState, alarmDefinition } from './alarm-definition.ts';
import { type AlarmChange, Alarms } from './alarms.ts';
import { evaluate } from './evaluate.ts';

const definition = (more: object = {}) =>
  alarmDefinition.parse({
    AlarmDescription: 'Too few tasks.',
    MetricName: 'HealthyHostCount',
    Namespace: 'AWS/ApplicationELB',
    Dimensions: [{ Name: 'TargetGroup', Value: 'targetgroup/a/1' }],
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 2,
    Threshold: '1',
    ComparisonOperator: 'LessThanThreshold',
    ...more,
  });

describe('evaluate', () => {
  it.each<[string, object, (number | undefined)[], AlarmState, AlarmState]>([
    ['all periods breach', {}, [0, 0], 'OK', 'ALARM'],
    ['one does not', {}, [0, 1], 'OK', 'OK'],
    ['enough do', { DatapointsToAlarm: 1 }, [0, 1], 'OK', 'ALARM'],
    ['there are too few periods', {}, [0], 'OK', 'OK'],
    ['nothing was measured', {}, [undefined, undefined], 'OK', 'INSUFFICIENT_DATA'],
    [
      'nothing was measured, which is ignored',
      { TreatMissingData: 'ignore' },
      [undefined, undefined],
      'ALARM',
      'ALARM',
    ],
    ['nothing was measured, which breaches', { TreatMissingData: 'breaching' }, [undefined, undefined], 'OK', 'ALARM'],
    [
      'nothing was measured, which does not breach',
      { TreatMissingData: 'notBreaching' },
      [undefined, undefined],
      'ALARM',
      'OK',
    ],
    ['it has to be more', { ComparisonOperator: 'GreaterThanThreshold' }, [2, 2], 'OK', 'ALARM'],
    ['it has to be more, and is equal', { ComparisonOperator: 'GreaterThanThreshold' }, [1, 1], 'ALARM', 'OK'],
    ['it has to be as much', { ComparisonOperator: 'GreaterThanOrEqualToThreshold' }, [1, 1], 'OK', 'ALARM'],
    ['it may be at most', { ComparisonOperator: 'LessThanOrEqualToThreshold' }, [1, 1], 'OK', 'ALARM'],
  ])('when %s', (_, more, values, before, after) => {
    expect(evaluate(definition(more), values, before)).toBe(after);
  });
});

describe('alarms', () => {
  it('report once that something is wrong, and once that it is over', () => {
    const store = new MetricStore();
    const changes: AlarmChange[] = [];
    const alarms = new Alarms(store, (change) => changes.push(change));
    const stack = { region: 'eu-north-1', name: 'customer-acme' };
    const start = 1_000 * minuteMs;
    alarms.set('few', { stack, logicalId: 'Few', definition: definition() }, start);
    for (const [minute, healthy] of [1, 1, 0, 0, 0, 0, 1].entries()) {
      store.put('targetgroup/a/1', 'healthyHosts', healthy, start + minute * minuteMs);
      alarms.evaluateAll(start + (minute + 1) * minuteMs);
    }
    expect(changes.map(({ state, previous }) => `${previous} ${state}`)).toEqual([
      'INSUFFICIENT_DATA OK',
      'OK ALARM',
      'ALARM OK',
    ]);
    expect(changes[1]).toMatchObject({
      stack,
      name: 'few',
      description: 'Too few tasks.',
      reason: 'Maximum of HealthyHostCount was 0, 0; the threshold is 1.',
    });
  });

  it('do not go off for metrics without data', () => {
    const changes: AlarmChange[] = [];
    const alarms = new Alarms(new MetricStore(), (change) => changes.push(change));
    const unknown = definition({
      Namespace: 'AWS/RDS',
      MetricName: 'CPUUtilization',
      TreatMissingData: 'notBreaching',
    });
    alarms.set('busy', { stack: { region: 'r', name: 's' }, logicalId: 'Busy', definition: unknown }, 0);
    alarms.evaluateAll(10 * minuteMs);
    expect(changes.filter(({ state }) => state === 'ALARM')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { alarm } from '../contract/texts/alarms.ts';
import { type AlarmChange, alarmEvent } from './from-alarm.ts';
import { runbooks, severityOf } from './known-alarms.ts';

const change = (part: Partial<AlarmChange> = {}): AlarmChange => ({
  name: 'customer-acme-TooFewTasksAlarm1F2E3D-AB12CD34',
  description: 'acme is down. What to do: docs/operating.md#application-down',
  state: 'ALARM',
  reason: 'Threshold crossed.',
  time: '2026-11-20T10:00:00.000+01:00',
  region: 'eu-central-1',
  ...part,
});

describe('an alarm of a stack', () => {
  it('becomes an event of the customer whose stack it is', () => {
    expect(alarmEvent(change())).toEqual({
      active: true,
      source: 'application-down',
      severity: 'critical',
      title: 'acme is down.',
      reason: 'Threshold crossed.',
      coded: { title: { code: 'application-down', values: { customer: 'acme' } } },
      customer: 'acme',
      region: 'eu-central-1',
      runbook: 'application-down',
      at: '2026-11-20T09:00:00.000Z',
    });
  });

  it.each([
    ['ALARM', true],
    ['OK', false],
  ] as const)('that is %s is active: %s', (state, active) => {
    expect(alarmEvent(change({ state }))).toMatchObject({ active });
  });

  it('says nothing while there are not enough data', () => {
    expect(alarmEvent(change({ state: 'INSUFFICIENT_DATA' }))).toBeUndefined();
  });

  it.each([
    ['customer-acme-Alarm-AB12', undefined, 'acme'],
    ['customer-acme-corp-Alarm-AB12', undefined, 'acme-corp'],
    ['customer-acme-Alarm-AB12', 'customer-zeta', 'zeta'],
    ['anything', 'customer-zeta', 'zeta'],
  ])('%s in the stack %s is of the customer %s', (name, stack, customer) => {
    expect(alarmEvent(change({ name, ...(stack && { stack }) }))).toMatchObject({ customer });
  });

  it.each([
    ['console-region-Alarm-AB12', undefined],
    ['customer-acme', undefined],
    ['x customer-acme-Alarm_1-AB12', undefined],
    ['customer-acme-Alarm-AB12', 'console-region'],
  ])('%s in the stack %s is of no customer', (name, stack) => {
    expect(alarmEvent(change({ name, ...(stack && { stack }) }))).not.toHaveProperty('customer');
  });

  it('has no region where none is known', () => {
    const { region: _, ...without } = change();
    expect(alarmEvent(without)).not.toHaveProperty('region');
  });
});

describe('the description of an alarm', () => {
  it.each([
    ['ends with what to do', 'It is slow. What to do: docs/operating.md#server-errors', 'It is slow.', 'server-errors'],
    ['may have lines', 'It is slow.\n  What to do: docs/operating.md#server-errors \n', 'It is slow.', 'server-errors'],
    ['may have an address', 'Slow. What to do: https://example.com/a#stream-lag', 'Slow.', 'stream-lag'],
  ])('%s', (_, description, title, runbook) => {
    expect(alarmEvent(change({ description }))).toMatchObject({ title, runbook, source: runbook });
  });

  it('of a process is that of this process, beside others under the same heading', () => {
    const text = alarm('process-too-few-tasks', { customer: 'acme', process: 'worker', fewest: 1 }).text;
    const event = alarmEvent(change({ description: `${text} What to do: docs/operating.md#too-few-tasks` }));
    expect(event).toMatchObject({ source: 'too-few-tasks/worker', runbook: 'too-few-tasks', severity: 'critical' });
  });

  it('made by hand has no code', () => {
    const event = alarmEvent(change({ description: 'The queue is long. What to do: docs/operating.md#stream-lag' }));
    expect(event).toMatchObject({ title: 'The queue is long.', source: 'stream-lag' });
    expect(event).not.toHaveProperty('coded');
  });

  it.each([
    ['names no runbook', 'The queue is long.'],
    ['names one that does not exist', 'It is odd. What to do: docs/operating.md#odd'],
    ['names one by a word of objects', 'It is odd. What to do: docs/operating.md#constructor'],
    [
      'is that of autoscaling',
      'DO NOT EDIT OR DELETE. For TargetTrackingScaling policy arn:aws:autoscaling:eu-central-1:1:p/1',
    ],
  ])('that %s is not of ours', (_, description) => {
    expect(alarmEvent(change({ description }))).toBeUndefined();
  });

  it('says what to do only at its end', () => {
    const description = 'What to do: docs/operating.md#server-errors or wait.';
    expect(alarmEvent(change({ description }))).toBeUndefined();
  });

  it('that is missing is replaced by the name', () => {
    const description = 'What to do: docs/operating.md#stream-lag';
    expect(alarmEvent(change({ name: 'QueueTooLong', description }))).toMatchObject({ title: 'QueueTooLong' });
  });
});

describe('the severity of an alarm', () => {
  it('follows from its runbook', () => {
    expect(Object.fromEntries(runbooks.map((runbook) => [runbook, severityOf(runbook)]))).toEqual({
      'too-few-tasks': 'critical',
      'server-errors': 'critical',
      'application-down': 'critical',
      'low-disk-space': 'critical',
      'unhealthy-tasks': 'warning',
      'database-busy': 'warning',
      'database-at-capacity': 'warning',
      'dead-letters': 'warning',
      'data-throttled': 'warning',
      'changes-behind': 'warning',
      'operation-failed': 'warning',
      'schedule-failed': 'warning',
      'exposed-to-network': 'warning',
      'license-ends': 'warning',
      'reconciler-silent': 'critical',
      'stream-failures': 'critical',
      'stream-lag': 'warning',
      'build-failures': 'warning',
      'table-throttled': 'warning',
      'api-errors': 'critical',
      'function-errors': 'critical',
    });
  });

  it.each(['other-alarms', '', 'constructor'])('is not known for the runbook "%s"', (runbook) => {
    expect(severityOf(runbook)).toBeUndefined();
  });
});

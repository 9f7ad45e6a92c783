import { describe, expect, it } from 'vitest';
import { summary } from '../contract/summary.ts';
import type { CustomerTally, OperationTally } from '../ports/store.ts';
import { countAlerts, countCustomers, countOperations, summaryBegins } from './summarize.ts';

const now = new Date('2026-02-03T09:30:00.000Z');

describe('the days of a summary', () => {
  it('are the last 14, today among them', () => {
    expect(summaryBegins(now)).toEqual(new Date('2026-01-21T00:00:00.000Z'));
    const days = countOperations([], now).perDay.map(({ day }) => day);
    expect(days).toHaveLength(14);
    expect([days[0], days.at(-1)]).toEqual(['2026-01-21', '2026-02-03']);
  });
});

describe('the customers of a summary', () => {
  const tally = (change: Partial<CustomerTally> = {}): CustomerTally => ({
    status: 'online',
    health: 'healthy',
    region: 'eu-west-1',
    product: 'shop',
    cloudType: 'private',
    pool: null,
    size: 'small',
    deployed: true,
    count: 1,
    ...change,
  });

  it('are counted by status, health and product', () => {
    const tallies = [
      tally({ count: 3 }),
      tally({ count: 2, region: 'us-east-1' }),
      tally({ count: 4, health: 'down', status: 'updating', product: 'wiki' }),
    ];
    expect(countCustomers(tallies)).toEqual({
      total: 9,
      byStatus: {
        creating: 0,
        online: 5,
        updating: 4,
        suspending: 0,
        suspended: 0,
        resuming: 0,
        deleting: 0,
        failed: 0,
      },
      byHealth: { healthy: 5, degraded: 0, down: 4, unknown: 0 },
      byProduct: { shop: 5, wiki: 4 },
    });
  });

  it.each([
    ['online', 1],
    ['updating', 1],
    ['creating', 0],
    ['suspending', 0],
    ['suspended', 0],
    ['resuming', 0],
    ['deleting', 0],
    ['failed', 0],
  ] as const)('that are %s count with their health %i times', (status, count) => {
    expect(countCustomers([tally({ status, health: 'down' })]).byHealth.down).toBe(count);
  });
});

describe('the operations of a summary', () => {
  const tally = (hour: string, status: OperationTally['status'], count: number): OperationTally => ({
    hour,
    status,
    count,
  });

  it('are counted by day and outcome', () => {
    const { perDay } = countOperations(
      [
        tally('2026-02-02T23', 'succeeded', 1),
        tally('2026-02-03T00', 'succeeded', 2),
        tally('2026-02-03T08', 'succeeded', 4),
        tally('2026-02-03T08', 'failed', 8),
        tally('2026-02-03T08', 'cancelled', 16),
        tally('2026-02-03T09', 'queued', 32),
        tally('2026-02-03T09', 'running', 64),
        tally('2026-01-20T23', 'failed', 128),
      ],
      now,
    );
    const none = { succeeded: 0, failed: 0, cancelled: 0, unfinished: 0 };
    expect(perDay.at(-1)).toEqual({ day: '2026-02-03', succeeded: 6, failed: 8, cancelled: 16, unfinished: 96 });
    expect(perDay.at(-2)).toEqual({ ...none, day: '2026-02-02', succeeded: 1 });
    expect(perDay[0]).toEqual({ ...none, day: '2026-01-21' });
  });

  it('that are queued or running are counted whenever they were requested', () => {
    const tallies = [
      tally('2026-01-22T00', 'queued', 1),
      tally('2026-02-03T09', 'queued', 2),
      tally('2026-01-22T00', 'running', 4),
      tally('2026-02-03T09', 'running', 8),
    ];
    expect(countOperations(tallies, now)).toMatchObject({ queued: 3, running: 12 });
  });

  it.each([
    ['2026-02-03T09', 1],
    ['2026-02-02T10', 1],
    ['2026-02-02T09', 1],
    ['2026-02-02T08', 0],
  ])('of the last 24 hours begin with the hour of a day ago: %s counts %i times', (hour, count) => {
    expect(countOperations([tally(hour, 'failed', 1), tally(hour, 'succeeded', 2)], now)).toMatchObject({
      failedLast24Hours: count,
      succeededLast24Hours: 2 * count,
    });
  });

  it('that were cancelled count neither as failed nor as succeeded', () => {
    expect(countOperations([tally('2026-02-03T09', 'cancelled', 1)], now)).toMatchObject({
      queued: 0,
      running: 0,
      failedLast24Hours: 0,
      succeededLast24Hours: 0,
    });
  });
});

it('a summary is what the contract says', () => {
  const counted = {
    customers: countCustomers([]),
    operations: countOperations([], now),
    alerts: countAlerts([]),
  };
  const rest = {
    at: now.toISOString(),
    regions: [],
    monthlyUsd: 0,
    monthlyUsdOf: { customers: 0, regions: 0 },
    monthlyUsdBy: { product: {}, region: {} },
  };
  expect(summary.strict().parse({ ...counted, ...rest })).toEqual({ ...counted, ...rest });
});

describe('the alerts of a summary', () => {
  it('are counted by state and severity', () => {
    const alerts = [
      { state: 'open', severity: 'critical' },
      { state: 'open', severity: 'warning' },
      { state: 'open', severity: 'warning' },
      { state: 'acknowledged', severity: 'critical' },
    ] as const;
    expect(countAlerts(alerts)).toEqual({
      open: 3,
      acknowledged: 1,
      bySeverity: { critical: 2, warning: 2, info: 0 },
    });
  });
});

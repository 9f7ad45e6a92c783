import { describe, expect, it } from 'vitest';
import type { Health } from '../contract/customer.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { isBad, isWatched, unhealthyEvent } from './unhealthy.ts';

const spec = { version: '1', size: 'small' };
const online = { code: 'acme', region: 'eu-west-1', status: 'online', deployed: spec } as CustomerRecord;
const at = '2026-11-20T09:00:00.000Z';

describe('the health of an application', () => {
  it.each<[Health, boolean]>([
    ['down', true],
    ['degraded', true],
    ['healthy', false],
    ['unknown', false],
  ])('%s is bad: %s', (health, expected) => {
    expect(isBad(health)).toBe(expected);
  });

  it.each([
    [{}, true],
    [{ status: 'updating' }, false],
    [{ status: 'suspended' }, false],
    [{ deployed: null }, false],
  ] as const)('counts for a customer that is %j: %s', (change, expected) => {
    expect(isWatched({ ...online, ...change })).toBe(expected);
  });
});

describe('the alarm about it', () => {
  it('is critical when the application is down', () => {
    expect(unhealthyEvent(online, 'down', at)).toEqual({
      active: true,
      source: 'application-down',
      severity: 'critical',
      title: 'acme is down.',
      reason: 'None of its tasks is healthy.',
      coded: {
        title: { code: 'application-down', values: { customer: 'acme' } },
        reason: { code: 'no-task-healthy', values: {} },
      },
      customer: 'acme',
      region: 'eu-west-1',
      runbook: 'application-down',
      at,
    });
  });

  it('is a warning when the application is degraded', () => {
    expect(unhealthyEvent(online, 'degraded', at)).toMatchObject({
      active: true,
      severity: 'warning',
      title: 'acme is running fewer healthy tasks than it should.',
      reason: 'Some of its tasks are not healthy.',
      coded: { title: { code: 'application-degraded' }, reason: { code: 'some-tasks-unhealthy' } },
    });
  });

  it('ends when the application is healthy', () => {
    expect(unhealthyEvent(online, 'healthy', at).active).toBe(false);
  });
});

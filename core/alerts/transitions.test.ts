import { describe, expect, it } from 'vitest';
import { isConflict } from '../errors.ts';
import type { AlertRecord } from '../records/alert.ts';
import type { AlarmEvent } from './alarm-event.ts';
import { type AlertEvent, opened, transition } from './transitions.ts';

const at = '2026-11-20T09:00:00.000Z';
const later = '2026-11-20T09:05:00.000Z';
const event: AlarmEvent = {
  active: true,
  source: 'server-errors',
  severity: 'warning',
  title: 'Errors',
  reason: '7 in a minute',
  customer: 'acme',
  runbook: 'server-errors',
  at,
};
const open: AlertRecord = { ...opened(event, '01K00000000000000000000001'), notified: true };
const acknowledged: AlertRecord = { ...open, state: 'acknowledged', acknowledgedBy: 'ada', acknowledgedAt: at };
const resolved: AlertRecord = { ...open, state: 'resolved', resolvedAt: at };

const again: AlertEvent = { ...event, event: 'fires', at: later, reason: '9 in a minute' };
const worse: AlertEvent = { ...again, severity: 'critical', title: 'Many errors' };
const recovers: AlertEvent = { event: 'recovers', at: later };
const acknowledge: AlertEvent = { event: 'acknowledge', at: later, by: 'bob' };

describe('an alert', () => {
  it('begins open, and nobody was told', () => {
    expect(opened(event, open.id)).toMatchObject({
      state: 'open',
      notified: false,
      alarm: 'customer/acme/server-errors',
      since: at,
      occurrences: 1,
    });
  });

  it.each<[string, AlertRecord, AlertEvent, Partial<AlertRecord> | string]>([
    ['open fires again', open, again, { state: 'open', notified: true, occurrences: 2, since: at, lastSeenAt: later }],
    ['open becomes worse', open, worse, { state: 'open', notified: false, severity: 'critical', title: 'Many errors' }],
    ['open recovers', open, recovers, { state: 'resolved', notified: false, resolvedAt: later }],
    ['open is acknowledged', open, acknowledge, { state: 'acknowledged', notified: true, acknowledgedBy: 'bob' }],
    [
      'acknowledged fires again',
      acknowledged,
      again,
      { state: 'acknowledged', notified: true, reason: '9 in a minute' },
    ],
    ['acknowledged becomes worse', acknowledged, worse, { state: 'open', notified: false, acknowledgedBy: null }],
    ['acknowledged recovers', acknowledged, recovers, { state: 'resolved', notified: false, acknowledgedBy: 'ada' }],
    ['acknowledged is acknowledged', acknowledged, acknowledge, 'already-acknowledged'],
    ['resolved fires', resolved, again, 'alert-resolved'],
    ['resolved recovers', resolved, recovers, 'alert-resolved'],
    ['resolved is acknowledged', resolved, acknowledge, 'alert-resolved'],
  ])('%s', (_, alert, happens, expected) => {
    const next = transition(alert, happens);
    if (typeof expected === 'string') expect(isConflict(next) && next.conflict.code).toBe(expected);
    else expect(next).toMatchObject(expected);
  });

  it('keeps the codes of the texts that it shows', () => {
    const title = { code: 'server-errors', values: { customer: 'acme' } };
    const some = { code: 'some-tasks-unhealthy', values: {} };
    const none = { code: 'no-task-healthy', values: {} };
    const alert = { ...opened({ ...event, coded: { title, reason: some } }, open.id), notified: true };
    const other = { code: 'application-down', values: { customer: 'acme' } };
    expect(transition(alert, { ...again, coded: { title: other, reason: none } })).toMatchObject({
      title: 'Errors',
      coded: { title, reason: none },
    });
    expect(transition(alert, { ...worse, coded: { title: other } })).toMatchObject({ coded: { title: other } });
    expect(transition(alert, again)).toHaveProperty('coded', { title });
    expect(transition(alert, worse)).toHaveProperty('coded', undefined);
  });

  it('does not become less severe while it lasts', () => {
    const critical = { ...open, severity: 'critical' as const };
    expect(transition(critical, again)).toMatchObject({ severity: 'critical', notified: true });
  });
});

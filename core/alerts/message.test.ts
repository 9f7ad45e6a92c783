import { describe, expect, it } from 'vitest';
import type { AlertRecord } from '../records/alert.ts';
import { messageOf } from './message.ts';
import { opened } from './transitions.ts';

const since = '2026-11-20T09:00:00.000Z';
const open: AlertRecord = opened(
  {
    active: true,
    source: 'server-errors',
    severity: 'critical',
    title: 'acme answers with errors.',
    reason: 'There were 7.',
    customer: 'acme',
    region: 'eu-west-1',
    runbook: 'server-errors',
    at: since,
  },
  '01K00000000000000000000001',
);
const without = ({ customer: _, ...alert }: AlertRecord): AlertRecord => alert;

describe('the notification about an alert', () => {
  it('says what, where, since when and what to do', () => {
    expect(messageOf(open)).toEqual({
      subject: 'CRITICAL acme: acme answers with errors.',
      text: [
        'acme answers with errors.',
        'There were 7.',
        'Since 2026-11-20T09:00:00.000Z.',
        'What to do: docs/operating.md#server-errors',
      ].join('\n'),
      severity: 'critical',
      alertId: open.id,
    });
  });

  it('says when it was resolved', () => {
    const resolvedAt = '2026-11-20T09:30:00.000Z';
    expect(messageOf({ ...open, state: 'resolved', resolvedAt })).toMatchObject({
      subject: 'RESOLVED acme: acme answers with errors.',
      text: expect.stringContaining('Since 2026-11-20T09:00:00.000Z, resolved 2026-11-20T09:30:00.000Z.'),
      severity: 'info',
    });
  });

  it('names the region, or the console, where there is no customer', () => {
    expect(messageOf(without(open)).subject).toMatch(/^CRITICAL eu-west-1: /);
    const { region: _, ...alert } = without(open);
    expect(messageOf({ ...alert, severity: 'warning' }).subject).toMatch(/^WARNING console: /);
  });

  it('has no empty lines', () => {
    expect(messageOf({ ...open, reason: '' }).text.split('\n')).toHaveLength(3);
  });

  it('has a subject of at most 100 characters', () => {
    const title = (length: number) => 'a'.repeat(length - 'CRITICAL acme: '.length);
    expect(messageOf({ ...open, title: title(100) }).subject).toBe(`CRITICAL acme: ${title(100)}`);
    expect(messageOf({ ...open, title: title(101) }).subject).toBe(`CRITICAL acme: ${title(99)}…`);
  });
});

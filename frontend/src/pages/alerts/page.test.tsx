import type { Alert } from '@console/core/contract/alert';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { page } from '../../../test/samples.ts';
import { alertsPage } from './route.ts';

loadBeforeTests(alertsPage);

const at = '2026-01-31T09:30:00.000Z';
const alert = (part: Partial<Alert> = {}): Alert => ({
  id: '01K00000000000000000000007',
  severity: 'critical',
  state: 'open',
  source: 'unhealthy-tasks',
  title: 'acme is down',
  reason: 'No task answers.',
  customer: 'acme',
  runbook: 'unhealthy-tasks',
  since: at,
  lastSeenAt: at,
  occurrences: 1,
  acknowledgedBy: null,
  acknowledgedAt: null,
  resolvedAt: null,
  ...part,
});
const open = (role: 'viewer' | 'operator', alerts: Alert[] = [alert()]) => {
  const api = fakeApi({
    'GET /alerts': () => page(...alerts),
    'GET /operations': () => page(),
    'POST /alerts/01K00000000000000000000007/acknowledge': () => ({ alert: alert({ state: 'acknowledged' }) }),
    'POST /alerts/test': () => ({ sentTo: ['on-call@example.com'] }),
  });
  openPage(alertsPage, { api, role });
  return api;
};
const button = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });

test('an alert tells what, whom, since when, and what to do', async () => {
  open('viewer');
  expect(await screen.findByText('acme is down')).toBeTruthy();
  expect(screen.getByText('No task answers.')).toBeTruthy();
  const runbook = screen.getByRole('link', { name: 'Open runbook for alert: acme is down' });
  expect(runbook.getAttribute('href')).toBe('/runbook#unhealthy-tasks');
});

test('an operator acknowledges the selected one, once', async () => {
  const api = open('operator');
  await screen.findByText('acme is down');
  expect(button('Acknowledge').getAttribute('aria-disabled')).toBe('true');
  await act(async () => screen.getByRole('radio', { name: 'Select acme is down' }).click());
  await act(async () => {
    button('Acknowledge').click();
    button('Acknowledge').click();
  });
  expect(await screen.findByText('Alert acknowledged: acme is down')).toBeTruthy();
  expect(api.sent().map(({ path }) => path)).toEqual(['/alerts/01K00000000000000000000007/acknowledge']);
});

test('a test notification says where it went', async () => {
  open('operator');
  await screen.findByText('acme is down');
  await act(async () => button('Send test').click());
  expect(await screen.findByText('Sent to on-call@example.com.')).toBeTruthy();
});

test('a viewer sees both buttons, disabled, with the reason', async () => {
  open('viewer');
  await screen.findByText('acme is down');
  expect(button('Send test').getAttribute('aria-disabled')).toBe('true');
  expect(document.body.textContent).toContain('Requires the Operator');
});

test('no alerts is good news', async () => {
  open('viewer', []);
  expect(await screen.findByText('The console has detected no problems.')).toBeTruthy();
});

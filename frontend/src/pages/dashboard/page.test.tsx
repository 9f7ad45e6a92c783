import type { CustomerMap } from '@console/core/contract/customer-map';
import type { Summary } from '@console/core/contract/summary';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { operation, page, product } from '../../../test/samples.ts';
import { dashboardPage } from './route.ts';

loadBeforeTests(dashboardPage);

const [running, broken] = ['01K00000000000000000000001', '01K00000000000000000000002'] as const;

function open(items: CustomerMap['items'], role: 'admin' | 'viewer' = 'admin') {
  const now = new Date().toISOString();
  const some = items.length > 0 ? 1 : 0;
  const summary: Summary = {
    at: now,
    customers: {
      total: items.length,
      byStatus: {
        creating: 0,
        online: items.length,
        updating: 0,
        suspending: 0,
        suspended: 0,
        resuming: 0,
        deleting: 0,
        failed: 0,
      },
      byHealth: { healthy: items.length, degraded: 0, down: 0, unknown: 0 },
      byProduct: {},
    },
    operations: {
      running: some,
      queued: 250 * some,
      failedLast24Hours: some,
      succeededLast24Hours: 0,
      perDay: [],
    },
    alerts: { open: 0, acknowledged: 0, bySeverity: { critical: 0, warning: 0, info: 0 } },
    regions: [],
    monthlyUsd: 12,
    monthlyUsdOf: { customers: 12, regions: 0 },
    monthlyUsdBy: { product: { todo: 10, shop: 2 }, region: { 'eu-central-1': 12 } },
  };
  const api = fakeApi({
    'GET /summary': () => summary,
    'GET /customer-map': () => ({ total: items.length, items, groups: [] }),
    'GET /alerts': () =>
      page({ id: 'a', severity: 'critical', title: 'Create failed', since: now, operationId: broken }),
    'GET /operations': ({ query }) =>
      query?.status === 'failed'
        ? page(operation({ id: broken, status: 'failed', finishedAt: now }))
        : page(operation({ id: running })),
    'GET /products': () => page(product()),
    'GET /settings': () => ({ notifications: { channel: 'sns', to: [] } }),
    'GET /admins': () => page({ email: 'admin@example.com' }),
  });
  openPage(dashboardPage, { api, role });
}
const customers: CustomerMap['items'] = [
  { code: 'acme', name: 'Acme', region: 'eu-central-1', state: 'healthy' },
  { code: 'zeta', name: 'Zeta', region: 'eu-central-1', state: 'down' },
];

test('one sentence says what is wrong, and squares lead to all customers by one stop of the keyboard', async () => {
  open(customers);
  expect((await screen.findByTestId('situation')).textContent).toContain('Zeta is down.');
  const squares = within(screen.getByRole('list', { name: 'All customers' })).getAllByRole('link');
  expect(squares.map((link) => [link.getAttribute('aria-label'), link.tabIndex])).toEqual([
    ['Zeta: Down', 0],
    ['Acme: Healthy', -1],
  ]);
  act(() => squares[0]?.focus());
  fireEvent.keyDown(squares[0] as HTMLElement, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(squares[1]);
  expect(squares.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
});

test('operations in progress are running or waiting, and a failure is told once', async () => {
  open(customers);
  expect(await screen.findByText('1 running, 250 waiting')).toBeTruthy();
  expect(await screen.findByText('Create failed')).toBeTruthy();
  expect(await screen.findByText('Shown under open alerts')).toBeTruthy();
  expect(document.querySelector(`a[href="/operations/${broken}"]`)).toBeNull();
  expect(screen.getByText('$10.00')).toBeTruthy();
});

test('a new installation shows what to do next, until that is dismissed', async () => {
  open([]);
  expect(await screen.findByText('1 of 5 steps completed')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Add a region' }).getAttribute('href')).toBe('/regions/add');
  expect(screen.queryByRole('heading', { name: /^Customers by status/ })).toBeNull();
  act(() => screen.getByRole('button', { name: 'Dismiss' }).click());
  expect(screen.queryByText('Get started')).toBeNull();
  expect(screen.getByRole('heading', { name: /^Customers by status/ })).toBeTruthy();
});

test('who may not do any of that sees no steps', async () => {
  open([], 'viewer');
  expect(await screen.findByRole('heading', { name: /^Customers by status/ })).toBeTruthy();
  expect(screen.queryByText('Get started')).toBeNull();
});

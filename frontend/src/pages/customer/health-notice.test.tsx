import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, page, product } from '../../../test/samples.ts';
import { customerPage } from './route.ts';

loadBeforeTests(customerPage);

const alert = {
  id: '01K00000000000000000000001',
  title: 'Acme is degraded',
  reason: 'Task exited with code 3 after 4.0 s. Last line: no queue',
  severity: 'warning',
  state: 'open',
  since: '2026-01-31T09:30:00.000Z',
};

function open(health: 'degraded' | 'healthy') {
  const api = fakeApi({
    'GET /customers/acme': () => customer({ health }),
    'GET /products': () => page(product()),
    'GET /customers/acme/definition': () => ({ deployed: null, changes: [] }),
    'GET /alerts': () => page(alert),
  });
  openPage(customerPage, { api, role: 'viewer', at: '/customers/acme' });
}

test('the page of a customer says why its application is not healthy', async () => {
  open('degraded');
  // In the notice, and among the open alerts.
  expect(await screen.findAllByText('Acme is degraded')).toHaveLength(2);
  expect(screen.getByText(/no queue/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'View alert' })).toBeTruthy();
});

test('it says nothing of alerts while the application is healthy', async () => {
  open('healthy');
  expect(await screen.findByText('Healthy')).toBeTruthy();
  expect(screen.queryByText('Acme is degraded')).toBeNull();
});

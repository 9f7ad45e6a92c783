import { act, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, page, pool, product } from '../../../test/samples.ts';
import * as files from '../../elements/save-text.ts';
import { customerPage } from './route.ts';

loadBeforeTests(customerPage);
beforeAll(() => import('./usage.tsx'), 60_000);
afterEach(() => vi.restoreAllMocks());

const counts = { requests: 3, computeMs: 40, readUnits: 1, writeUnits: 2, bytes: 512, events: 0 };

function open(tab = '', isPooled = true) {
  const api = fakeApi({
    'GET /customers/acme': () => customer(isPooled ? { cloudType: 'public', pool: pool().id } : {}),
    'GET /products': () => page(product()),
    'GET /customers/acme/routing': () => ({
      customer: 'acme',
      tenantId: customer().id,
      pool: pool().id,
      cloudType: 'public',
      table: 'shared',
      expectedTable: 'shared',
      suspended: false,
      agrees: true,
      why: 'acme is public: its data is in the shared table.',
    }),
    'GET /customers/acme/usage': () => ({ items: [{ day: '2026-01-31', ...counts }], total: counts }),
  });
  openPage(customerPage, { api, at: `/customers/acme${tab && `?tab=${tab}`}` });
}

test('a customer of a pool shows it, where its data goes and why, and runs no commands', async () => {
  open();
  const link = await screen.findByRole('link', { name: pool().id });
  expect(link.getAttribute('href')).toBe(`/pools/${pool().id}`);
  expect(await screen.findByText('acme is public: its data is in the shared table.')).toBeTruthy();
  expect(screen.getByText('Plan')).toBeTruthy();
  // Those of the pool are those of all its tenants.
  for (const name of ['Commands', 'Logs', 'Metrics']) expect(screen.queryByRole('tab', { name })).toBeNull();
});

test('another customer has neither usage nor a pool', async () => {
  open('', false);
  expect(await screen.findByRole('tab', { name: 'Commands' })).toBeTruthy();
  expect(screen.queryByRole('tab', { name: 'Usage' })).toBeNull();
});

test('usage is downloaded as it is shown', async () => {
  const save = vi.spyOn(files, 'saveText').mockImplementation(() => {});
  open('usage');
  const button = await screen.findByRole('button', { name: 'Download CSV' }, { timeout: 15_000 });
  act(() => button.click());
  expect(save).toHaveBeenCalledWith(
    'acme-usage.csv',
    'text/csv',
    'day,requests,computeMs,readUnits,writeUnits,bytes,events\r\n2026-01-31,3,40,1,2,512,0\r\n',
  );
}, 20_000);

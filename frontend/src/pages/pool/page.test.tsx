import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { page, pool, product } from '../../../test/samples.ts';
import { poolPage } from './route.ts';

loadBeforeTests(poolPage);

const tenant = (customer: string, agrees: boolean) => ({
  customer,
  tenantId: `01K0000000000000000000000${customer.length}`,
  pool: pool().id,
  cloudType: 'public',
  table: agrees ? 'shared' : 'other',
  expectedTable: 'shared',
  suspended: false,
  agrees,
  why: agrees ? `${customer} is public.` : `The parameter of ${customer} says other.`,
});

test('the tenants to look at come first', async () => {
  const api = fakeApi({
    'GET /pools/palette.eu-central-1': () => pool(),
    'GET /products': () => page(product()),
    'GET /pools/palette.eu-central-1/routing': () => ({
      pool: pool().id,
      tenants: 2,
      disagreements: 1,
      items: [tenant('acme', true), tenant('zenith', false)],
    }),
  });
  openPage(poolPage, { api, at: '/pools/palette.eu-central-1?tab=routing' });
  expect(await screen.findByText('1 tenant is not routed as the console recorded')).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Routing' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual(['zenith', 'acme']);
});

test('a pool that is gone says so', async () => {
  openPage(poolPage, { api: fakeApi({}), at: '/pools/palette.eu-central-1' });
  expect(await screen.findByText(/There is no pool "palette.eu-central-1"/)).toBeTruthy();
});

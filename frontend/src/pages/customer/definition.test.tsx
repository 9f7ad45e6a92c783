import type { DeployedDefinition } from '@console/core/contract/deployed-definition';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, page, product } from '../../../test/samples.ts';
import { customerPage } from './route.ts';

loadBeforeTests(customerPage);

const deployed = {
  version: '1.1.0',
  size: 'small',
  options: { workers: 2, key: null },
  at: '2026-01-31T09:30:00.000Z',
  operationId: '01K00000000000000000000001',
};

function open(definition: Partial<DeployedDefinition>) {
  const label = { label: 'Workers', type: 'number', required: false } as const;
  const api = fakeApi({
    'GET /customers/acme': () => customer({ options: { workers: 4, key: null } }),
    'GET /products': () => page(product({ options: [{ name: 'workers', ...label }] })),
    'GET /customers/acme/definition': () => ({ deployed, changes: [], ...definition }),
  });
  openPage(customerPage, { api, role: 'viewer', at: '/customers/acme?tab=configuration' });
}

test('says that the definition has changed, and lists what', async () => {
  open({ changes: [{ path: 'environment.MODE', before: 'old', after: null }] });
  const notice = /The definition of the product has changed: environment.MODE. The next update or redeploy deploys it./;
  expect(await screen.findByText(notice)).toBeTruthy();
  expect(await screen.findByText('old')).toBeTruthy();
});

test('shows the options that run beside those that should', async () => {
  open({});
  const row = (await screen.findByText('Workers')).closest('tr');
  expect(row?.textContent).toBe('Workers24Out of sync');
  expect(screen.getAllByText('Set. The value is not shown.')).toHaveLength(2);
});

test('says that the catalog cannot deploy it, and what goes on', async () => {
  open({ problem: { message: 'port is missing' } });
  expect(await screen.findByText('port is missing')).toBeTruthy();
  expect(screen.getByText(/What is deployed keeps running/)).toBeTruthy();
});

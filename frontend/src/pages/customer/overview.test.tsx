import * as examples from '@console/core/contract/examples';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { renderPage } from '../../../test/render-page.tsx';
import { customer, operation, product } from '../../../test/samples.ts';
import { Overview } from './overview.tsx';

const done = operation({
  type: 'customer.update',
  status: 'succeeded',
  spec: { before: { version: '1.0.0', size: 'small' }, after: { version: '1.1.0', size: 'small' } },
});

const open = (alerts: object[]) =>
  renderPage(<Overview customer={customer()} />, {
    path: '/',
    api: fakeApi({
      'GET /products': () => ({ items: [product()], nextCursor: null }),
      'GET /customers/acme/operations': () => ({ items: [done], nextCursor: null }),
      'GET /customers/acme/metrics': () => ({ series: [] }),
      'GET /alerts': () => ({ items: alerts, nextCursor: null }),
    }),
  });

test('the overview has the last operations, with what they changed', async () => {
  open([]);
  expect((await screen.findByText('Update customer')).closest('a')?.getAttribute('href')).toBe(
    `/operations/${done.id}`,
  );
  expect(screen.getByText(/1\.0\.0 → 1\.1\.0, small/)).toBeTruthy();
  expect(await screen.findByText('No open alerts')).toBeTruthy();
});

test('and what is wrong now', async () => {
  open([{ ...examples.alert, title: 'Too few tasks', coded: undefined }]);
  expect(await screen.findByText('Too few tasks')).toBeTruthy();
});

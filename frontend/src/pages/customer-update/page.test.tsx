import type { ProductOption } from '@console/core/contract/product';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, operation, page, product, region } from '../../../test/samples.ts';
import { customerUpdatePage } from './route.ts';

loadBeforeTests(customerUpdatePage);

const options: ProductOption[] = [
  { name: 'workers', label: 'Workers', type: 'number', required: false, default: 2 },
  { name: 'demo', label: 'Demo data', type: 'boolean', required: false },
  { name: 'key', label: 'Key', type: 'secret', required: false },
];

async function open() {
  const api = fakeApi({
    'GET /regions': () => page(region()),
    'GET /products': () => page(product({ options })),
    'GET /customers/acme': () => customer({ options: { workers: 3, demo: false, key: null } }),
    'PATCH /customers/acme': () => ({ customer: customer(), operation: operation() }),
    'GET /operations/01K00000000000000000000001': () => operation(),
  });
  const view = openPage(customerUpdatePage, { api, role: 'operator', at: '/customers/acme/update' });
  await screen.findByLabelText('Workers - optional');
  return { api, ...view };
}

const submit = () => act(() => screen.getByRole('button', { name: 'Update customer' }).click());
const choose = (label: string) => act(() => screen.getByLabelText(label).click());

test('only the options that differ are sent, and a secret is kept without being known', async () => {
  const { api } = await open();
  expect(screen.getByLabelText<HTMLInputElement>('Workers - optional').value).toBe('3');
  fireEvent.change(screen.getByLabelText('Workers - optional'), { target: { value: '5' } });
  expect(screen.getByText('The application is redeployed with the new value')).toBeTruthy();
  submit();
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toEqual({ options: { workers: 5 } });
});

test('a secret can be replaced, and what is typed is shown nowhere', async () => {
  const { api } = await open();
  choose('Replace the value');
  fireEvent.change(screen.getByLabelText('New value of Key'), { target: { value: 'very-secret' } });
  expect(screen.getByText('Set. The value is not shown.')).toBeTruthy();
  expect(screen.getByText('New value. It is not shown.')).toBeTruthy();
  expect(screen.queryByText(/very-secret/)).toBeNull();
  submit();
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toEqual({ options: { key: 'very-secret' } });
});

test('a secret can be removed', async () => {
  const { api } = await open();
  choose('Remove the value');
  submit();
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toEqual({ options: { key: null } });
});

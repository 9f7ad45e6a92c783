import type { Account as AccountOfApi } from '@console/core/contract/account';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { fakeApi, refusal } from '../../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../../test/render-page.tsx';
import { customer, page, product } from '../../../../test/samples.ts';
import { customerPage } from '../route.ts';

loadBeforeTests(customerPage);
beforeAll(() => import('./account.tsx'), 60_000);

const id = customer().id;
const berlin = { type: 'billing', city: 'Berlin', floor: '3' };
const bonn = { city: 'Bonn' };
const license = {
  enterpriseId: 'e1',
  productId: 'palette',
  serviceId: 'colors',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  renewalNotify: false,
  noticeDays: 14,
  contactFullName: 'Ada Lovelace',
  contactEmail: 'ada@example.com',
};
const account = {
  id,
  name: 'Acme',
  code: 'acme',
  masterAccountName: null,
  addresses: [berlin, bonn],
  licenses: [license],
  technicalUser: { email: 'ada@example.com' },
} as unknown as AccountOfApi;

async function open(change: (body: unknown) => unknown = () => account, role: 'admin' | 'viewer' = 'admin') {
  const api = fakeApi({
    'GET /customers/acme': () => customer(),
    'GET /products': () => page(product()),
    [`GET /accounts/${id}`]: () => account,
    [`PATCH /accounts/${id}`]: ({ body }) => change(body),
  });
  openPage(customerPage, { api, at: '/customers/acme?tab=account', role });
  await screen.findByText('Berlin', {}, { timeout: 15_000 });
  return api;
}

const click = (name: string) => act(() => screen.getByRole('button', { name }).click());
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('an edited address keeps what the form does not show, and the other addresses', async () => {
  const api = await open();
  click('Edit billing, Berlin');
  type('City', 'Potsdam');
  type('Type', ' ');
  click('Save');
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toEqual({ addresses: [{ city: 'Potsdam', floor: '3' }, bonn] });
}, 20_000);

test('an added license tells at its fields what the API refuses', async () => {
  const api = await open(() => {
    throw refusal(400, 'validation', 'Invalid', [
      { path: 'licenses.1.endDate', message: 'must not be before the start date' },
      { path: 'licenses.1.noticeDays', message: 'must be a whole number from 0 to 365' },
    ]);
  });
  click('Add license');
  type('Service', 'mixing');
  type('Days of notice', 'soon');
  click('Save');
  expect(await screen.findByText('End date must not be before the start date')).toBeTruthy();
  expect(screen.getByText('Days of notice must be a whole number from 0 to 365')).toBeTruthy();
  expect(api.sent()[0]?.body).toMatchObject({
    licenses: [license, { serviceId: 'mixing', renewalNotify: true, noticeDays: 'soon' }],
  });
  type('Days of notice', '7');
  expect(screen.queryByText('Days of notice must be a whole number from 0 to 365')).toBeNull();
}, 20_000);

test('an edited license sends numbers as numbers, and leaves out what is empty', async () => {
  const api = await open();
  click('Edit palette, colors');
  expect(screen.getByLabelText<HTMLInputElement>('Raise an alert before the license ends').checked).toBe(false);
  type('Number of users (optional)', '25');
  click('Save');
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toEqual({ licenses: [{ ...license, numberOfUsers: 25 }] });
}, 20_000);

test('an address is removed once that is confirmed', async () => {
  const api = await open();
  click('Remove Bonn');
  expect(screen.getByText('Remove the address Bonn?')).toBeTruthy();
  expect(api.sent()).toEqual([]);
  click('Remove');
  await waitFor(() => expect(api.sent()[0]?.body).toEqual({ addresses: [berlin] }));
}, 20_000);

test('a viewer changes nothing', async () => {
  await open(undefined, 'viewer');
  for (const name of ['Add address', 'Edit billing, Berlin', 'Remove palette, colors']) {
    expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
  }
}, 20_000);

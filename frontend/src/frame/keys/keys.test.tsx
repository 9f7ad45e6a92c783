import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openConsole } from '../../../test/render-page.tsx';
import { customer, operation, page, product } from '../../../test/samples.ts';
import { customersPage } from '../../pages/customers/route.ts';
import { regionsPage } from '../../pages/regions/route.ts';

loadBeforeTests(customersPage, regionsPage);

function open(at: string, role: 'admin' | 'viewer' = 'admin') {
  const api = fakeApi({
    'GET /customers': ({ query }) => ({
      ...page(customer({ name: `Acme${query?.q ? ` (${query.q})` : ''}` })),
      total: 1,
    }),
    'GET /customer-counts': () => ({ total: 1, fields: {}, tags: [] }),
    'GET /operations': () => page(operation({ status: 'failed' })),
    'GET /alerts': () => page(),
    'GET /regions': () => page(),
    'GET /products': () => page(product()),
  });
  return { api, ...openConsole(at, { api, role }) };
}

const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const field = () => screen.findByRole('combobox', { name: 'Search' });

test('Ctrl-K finds customers on the server, and leads to what is chosen', async () => {
  const { router } = open('/regions');
  await screen.findByRole('heading', { level: 1 });
  press('k', { ctrlKey: true });
  const input = await field();
  await waitFor(() => expect(document.activeElement).toBe(input));
  fireEvent.change(input, { target: { value: 'acm' } });
  await screen.findByRole('option', { name: /Acme \(acm\)/ });
  expect(screen.getByRole('option', { name: /^Update Acme/ })).toBeTruthy();
  expect(screen.getByRole('option', { name: /Create customer acme/ })).toBeTruthy();
  fireEvent.keyDown(input, { keyCode: 40 });
  fireEvent.keyDown(input, { keyCode: 13 });
  await waitFor(() => expect(router.state.location.pathname).toBe('/customers/acme'));
  expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull();
});

test('finds the pages and actions of the role', async () => {
  open('/regions', 'viewer');
  await screen.findByRole('heading', { level: 1 });
  press('k', { metaKey: true });
  fireEvent.focus(await field());
  const names = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
  expect(names).toEqual(expect.arrayContaining(['Customers', 'Sign out']));
  expect(names).not.toEqual(expect.arrayContaining(['People']));
  expect(names).not.toEqual(expect.arrayContaining(['Create customer']));
});

test('/ leads to the filter and is a character there; ? shows the keys', async () => {
  open('/customers');
  await screen.findByRole('heading', { level: 1 });
  press('/');
  expect(document.activeElement?.tagName).toBe('INPUT');
  press('?');
  expect(screen.queryByText('Go to the filter of the page')).toBeNull();
  (document.activeElement as HTMLElement).blur();
  press('?');
  expect(await screen.findByText('Go to the filter of the page')).toBeTruthy();
});

test('a page that was gone to has the focus on its heading, and the first link skips to it', async () => {
  const { router } = open('/customers');
  const first = await screen.findByRole('link', { name: 'Skip to main content' });
  expect(document.querySelector('a')).toBe(first);
  fireEvent.click(first);
  expect(document.activeElement?.id).toBe('content');
  (document.activeElement as HTMLElement).blur();
  await router.navigate('/regions');
  const heading = await screen.findByRole('heading', { level: 1, name: /^Regions/ });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

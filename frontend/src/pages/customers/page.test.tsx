import type { Customer } from '@console/core/contract/customer';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Request } from '../../../src/api/client.ts';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, page, product, region } from '../../../test/samples.ts';
import { customersPage } from './route.ts';

loadBeforeTests(customersPage);
beforeEach(() => {
  localStorage.clear();
  const contentDisplay = ['name', 'version'].map((id) => ({ id, visible: true }));
  localStorage.setItem('console.customers', JSON.stringify({ pageSize: 5, contentDisplay }));
});

const many = Array.from({ length: 12 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return customer({ id: number, code: `company-${number}`, name: `Company ${number}`, tags: { ring: 'early' } });
});

/** A machine that is busy renders tables slowly. */
vi.setConfig({ testTimeout: 60_000 });

/** As the API does, for what these tests ask. */
function listed({ query = {} }: Request) {
  const { filter = [], sort, offset = 0, limit = 50 } = query as Record<string, unknown> & { filter?: string[] };
  const wanted = filter.map((token) => /^name:(.*)$/.exec(token)?.[1] ?? '');
  const fits = ({ name }: Customer) => wanted.every((text) => text !== '' && name.includes(text));
  const matches = many.filter(fits);
  if (String(sort).startsWith('-')) matches.reverse();
  const from = Number(offset);
  return { items: matches.slice(from, from + Number(limit)), nextCursor: null, total: matches.length };
}

const counts = {
  total: 12,
  fields: {
    version: [
      { value: '1.1.0', count: 11 },
      { value: '1.0.0', count: 1 },
    ],
  },
  tags: [{ key: 'ring', value: 'early', count: 12 }],
};

interface Opened {
  list?: (request: Request) => unknown;
  role?: 'admin' | 'viewer';
}

function open(at: string, { list = listed, role = 'admin' }: Opened = {}) {
  const api = fakeApi({
    'GET /customers': list,
    'GET /customer-counts': () => counts,
    'GET /products': () => page(product()),
    'GET /regions': () => page(region()),
    'POST /customer-tags': () => ({ changed: 12, unchanged: 0, remaining: 0, leftOut: [] }),
  });
  return { api, ...openPage(customersPage, { api, at, role }) };
}
const names = () => screen.getAllByRole('link', { name: /^Company \d+$/ }).map((link) => link.textContent);
const select = (name: string) => act(() => screen.getByRole('checkbox', { name: `Select ${name}` }).click());

test('a link leads to the same page of the same order, and no more is read', async () => {
  const { api } = open('/customers?page=2&sort=-name');
  await screen.findByText('Company 07');
  expect(names()).toEqual([7, 6, 5, 4, 3].map((n) => `Company 0${n}`));
  const asked = api.calls.filter(({ path }) => path === '/customers').map(({ query }) => query);
  expect(asked).toEqual([{ filter: [], sort: '-name', offset: 5, limit: 5 }]);
});

test('a link leads to the same filter; what is not understood is left out', async () => {
  const { api } = open('/customers?filter=name%3ACompany+07&filter=cost%3E5');
  await screen.findByText('Company 07');
  expect(names()).toEqual(['Company 07']);
  expect(api.calls.find(({ path }) => path === '/customers')?.query?.filter).toEqual(['name:Company 07']);
});

test('a filter that nothing fits can be cleared', async () => {
  const { router } = open('/customers?filter=status%3Dfailed');
  await screen.findByText('No matches');
  act(() => screen.getByRole('button', { name: 'Clear filter' }).click());
  await screen.findByText('Company 01');
  expect(router.state.location.search).toBe('');
});

test('the order is asked of the API and kept in the address', async () => {
  const { api, router } = open('/customers');
  await screen.findByText('Company 01');
  expect(screen.getByText('(12)')).toBeTruthy();
  act(() => screen.getByRole('button', { name: /^Name/ }).click());
  await waitFor(() => expect(router.state.location.search).toBe('?sort=name'));
  await waitFor(() => expect(api.calls.some(({ query }) => query?.sort === 'name')).toBe(true));
});

test('what is selected stays so on other pages', async () => {
  open('/customers');
  await screen.findByText('Company 01');
  select('Company 01');
  act(() => screen.getByRole('button', { name: 'Next page' }).click());
  await screen.findByText('Company 06');
  select('Company 06');
  expect(await screen.findByText('2 selected.')).toBeTruthy();
  expect(screen.getByText('(2/12)')).toBeTruthy();
});

test('the tags of all that match are changed by one request', async () => {
  const { api } = open('/customers');
  await screen.findByText('Company 01');
  select('Company 01');
  act(() => screen.getByRole('button', { name: 'Select all 12 matches' }).click());
  expect(await screen.findByText('All 12 matches are selected.')).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Edit tags' }).click());
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Key' }), { target: { value: 'wave' } });
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Value' }), { target: { value: '1' } });
  act(() => within(dialog).getByRole('button', { name: 'Edit tags' }).click());
  await screen.findByText('The tags of 12 customers were changed.');
  expect(api.sent().map(({ path, body }) => ({ path, body }))).toEqual([
    { path: '/customer-tags', body: { customers: { filter: [] }, add: { wave: '1' }, remove: [] } },
  ]);
});

test('a view is kept in this browser, with its filter and order', async () => {
  const { router } = open('/customers?filter=name%3ACompany+07&sort=-name');
  await screen.findByText('Company 07');
  act(() => screen.getByRole('button', { name: 'Views' }).click());
  act(() => screen.getByRole('menuitem', { name: 'Save current view' }).click());
  expect(await screen.findByText(/saved in this browser only/)).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Seven' } });
  act(() => screen.getByRole('button', { name: 'Save view' }).click());
  await screen.findByRole('button', { name: 'Seven' });
  await act(() => router.navigate('/customers'));
  await screen.findByText('Company 01');
  act(() => screen.getByRole('button', { name: 'Views' }).click());
  act(() => screen.getByRole('menuitem', { name: 'Seven' }).click());
  await waitFor(() => expect(names()).toEqual(['Company 07']));
  expect(router.state.location.search).toBe('?filter=name%3ACompany+07&sort=-name');
});

test('a group shows how many it has, and filters', async () => {
  const { router } = open('/customers?group=version');
  const group = await screen.findByRole('button', { name: '1.0.0 (1)' });
  act(() => group.click());
  await waitFor(() => expect(router.state.location.search).toContain('filter=version%3D1.0.0'));
});

test('a list that cannot be loaded says why and can be tried again', async () => {
  let broken = true;
  open('/customers', {
    list: (request) => {
      if (broken) throw refusal(403, 'forbidden', 'Not for you.');
      return listed(request);
    },
  });
  await screen.findByText('Not for you.');
  broken = false;
  act(() => screen.getByRole('button', { name: 'Retry' }).click());
  expect(await screen.findByText('Company 01')).toBeTruthy();
});

test('a viewer is told why nothing can be created or changed', async () => {
  open('/customers', { list: () => ({ ...page(), total: 0 }), role: 'viewer' });
  await screen.findByText('No customers');
  await waitFor(() => {
    for (const button of [...screen.getAllByText('Create customer'), screen.getByText('Edit tags')]) {
      expect(button.closest('[aria-disabled="true"]')).not.toBeNull();
    }
  });
});

import type { Role } from '@console/core/contract/session';
import { screen, waitFor, within } from '@testing-library/react';
import { matchPath } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { everyPage } from '../../../test/browser/every-page.ts';
import { fakeApi } from '../../test/fake-api.ts';
import { loadBeforeTests, openConsole } from '../../test/render-page.tsx';
import { customer, operation, page, product } from '../../test/samples.ts';
import { pages } from './routes.ts';

loadBeforeTests(...pages);

// A wide screen: the navigation is open.
beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: /min-width/.test(media),
      media,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
});

const catalogue = {
  'GET /operations': () => page(),
  'GET /alerts': () => page(),
  'GET /customers/acme': () => customer(),
  'GET /products': () => page(product()),
};
const open = (at: string, role: Role = 'admin', answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({ ...catalogue, ...answers });
  return { api, ...openConsole(at, { api, role }) };
};
const breadcrumbs = async () => {
  const list = within(await screen.findByRole('navigation', { name: 'Breadcrumbs' }));
  // Without a layout, the middle ones also collapse into a menu.
  return list.getAllByRole('link').map(({ textContent }) => textContent);
};

test('every definition is in the registry, once', async () => {
  const files = Object.values(import.meta.glob<Record<string, unknown>>('./*/route.ts', { eager: true }));
  expect(new Set(files.flatMap((file) => Object.values(file)))).toEqual(new Set(pages));
  expect(new Set(pages.map(({ path }) => path)).size).toBe(files.length);
});

test('every parent is a page', () => {
  const known = new Set(pages.map(({ path }) => path));
  expect(pages.filter(({ parent }) => parent && !known.has(parent))).toEqual([]);
});

test('every page is among those that the browser tests visit', () => {
  const visited = everyPage('acme', operation(), operation()).map(({ path }) => path.replace(/[?#].*/, ''));
  const missing = pages.filter(({ path }) => !visited.some((address) => matchPath(path, address)));
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test('the side navigation lists the pages that the role can open', async () => {
  const links = async () =>
    within(await screen.findByRole('navigation', { name: 'Side navigation' }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
  const { unmount } = open('/nowhere', 'admin');
  expect(await links()).toEqual(expect.arrayContaining(['Dashboard', 'Customers', 'People', 'Audit log', 'Settings']));
  unmount();
  open('/nowhere', 'operator');
  const shown = await links();
  expect(shown).toEqual(expect.arrayContaining(['Dashboard', 'Customers', 'Settings']));
  expect(shown).not.toEqual(expect.arrayContaining([expect.stringMatching(/People|Audit log/)]));
});

test('a page is named after its data in the tab and in the breadcrumbs, and so is the page above it', async () => {
  open('/customers/acme/update');
  expect(await screen.findByRole('heading', { level: 1, name: 'Update Acme' })).toBeTruthy();
  await waitFor(() => expect(document.title).toBe('Update Acme · Deployment console'));
  expect(await breadcrumbs()).toEqual(['Home', 'Customers', 'Acme', 'Update customer']);
  const current = screen.getByRole('navigation', { name: 'Side navigation' }).querySelector('[aria-current="page"]');
  expect(current?.textContent).toBe('Customers');
});

test.each(pages.filter(({ role = 'viewer' }) => role !== 'viewer').map(({ path }) => path))(
  '%s is not for viewers',
  async (path) => {
    open(path.replace(':code', 'acme'), 'viewer');
    expect(
      await screen.findByRole('heading', { level: 1, name: "You don't have permission to view this page" }),
    ).toBeTruthy();
    await waitFor(() =>
      expect(document.title).toBe("You don't have permission to view this page · Deployment console"),
    );
  },
);

test('a notice in place of a page has neither its breadcrumbs nor its help', async () => {
  open('/customers/nobody/update');
  expect(await screen.findByText('There is no customer "nobody". It might have been deleted.')).toBeTruthy();
  await waitFor(() => expect(document.title).toBe('Page not found · Deployment console'));
  expect(await breadcrumbs()).toEqual(['Home']);
  expect(screen.queryByRole('button', { name: 'Open help' })).toBeNull();
});

test('an operation that does not exist is requested once', async () => {
  const { api } = open('/operations/none');
  await screen.findByText('There is no operation none.');
  await waitFor(() => expect(document.title).toBe('Page not found · Deployment console'));
  expect(api.calls.filter(({ path }) => path === '/operations/none')).toHaveLength(1);
});

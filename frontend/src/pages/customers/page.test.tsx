import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, page, product, region } from '../../../test/samples.ts';
import { customersPage } from './route.ts';

loadBeforeTests(customersPage);

const many = Array.from({ length: 60 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return customer({ id: number, code: `company-${number}`, name: `Company ${number}` });
});

function open(at: string, list: () => unknown = () => page(...many), role: 'admin' | 'viewer' = 'admin') {
  const api = fakeApi({
    'GET /customers': list,
    'GET /products': () => page(product()),
    'GET /regions': () => page(region()),
  });
  return { api, ...openPage(customersPage, { api, at, role }) };
}
const names = () => screen.getAllByRole('link', { name: /^Company \d+$/ }).map((link) => link.textContent);

test('a link leads to the same page of the same order', async () => {
  open('/customers?page=2&sort=-name');
  await screen.findByText('Company 35');
  expect(names().at(0)).toBe('Company 35');
  expect(names()).toHaveLength(25);
});

test('a link leads to the same filter', async () => {
  open('/customers?filter=name%3ACompany+07');
  await screen.findByText('Company 07');
  expect(names()).toEqual(['Company 07']);
});

test('a filter that nothing fits can be cleared', async () => {
  const { router } = open('/customers?filter=status%3Dfailed');
  await screen.findByText('No matches');
  act(() => screen.getByRole('button', { name: 'Clear filter' }).click());
  await screen.findByText('Company 01');
  expect(router.state.location.search).toBe('');
});

test('the first page of the API is shown while the next one is on its way', async () => {
  let arrive: (rest: unknown) => void = () => {};
  const rest = new Promise((resolve) => {
    arrive = resolve;
  });
  const answers: unknown[] = [{ items: many.slice(0, 10), nextCursor: 'more' }, rest];
  open('/customers', () => answers.shift());
  await screen.findByText('Company 01');
  expect(screen.getByText('(10+)')).toBeTruthy();
  arrive({ items: many.slice(10), nextCursor: null });
  expect(await screen.findByText('(60)')).toBeTruthy();
});

test('customers are in the order of their codes, so that later ones move none, and by name as people count', async () => {
  const { router } = open('/customers', () =>
    page(customer({ id: '2', code: 'a', name: 'Company 10' }), customer({ id: '1', code: 'b', name: 'Company 9' })),
  );
  await screen.findByText('Company 9');
  expect(names()).toEqual(['Company 10', 'Company 9']);
  act(() => screen.getByRole('button', { name: /^Name/ }).click());
  await waitFor(() => expect(names()).toEqual(['Company 9', 'Company 10']));
  expect(router.state.location.search).toBe('?sort=name');
});

test('an address that changes changes what is shown', async () => {
  const { router } = open('/customers?filter=name%3ACompany+07');
  await screen.findByText('Company 07');
  await act(() => router.navigate('/customers?page=2&sort=-name'));
  await waitFor(() => expect(names().at(0)).toBe('Company 35'));
  act(() => screen.getByRole('button', { name: 'Next page' }).click());
  await waitFor(() => expect(names().at(0)).toBe('Company 10'));
  expect(router.state.location.search).toBe('?page=3&sort=-name');
});

test('a list that cannot be loaded says why and can be tried again', async () => {
  let broken = true;
  open('/customers', () => {
    if (broken) throw refusal(403, 'forbidden', 'Not for you.');
    return page(...many);
  });
  await screen.findByText('Not for you.');
  broken = false;
  act(() => screen.getByRole('button', { name: 'Retry' }).click());
  expect(await screen.findByText('Company 01')).toBeTruthy();
});

test('a viewer is told why nothing can be created', async () => {
  open('/customers', () => page(), 'viewer');
  await screen.findByText('No customers');
  await waitFor(() => {
    for (const button of screen.getAllByText('Create customer')) {
      expect(button.closest('[aria-disabled="true"]')).not.toBeNull();
    }
  });
});

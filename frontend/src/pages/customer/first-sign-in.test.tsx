import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, page, product } from '../../../test/samples.ts';
import { customerPage } from './route.ts';

loadBeforeTests(customerPage);
afterEach(() => vi.useRealTimers());

const signIn = { url: 'http://acme.localhost:8080/', user: 'ada@example.com', password: 'Very-Secret-1' };

async function open(role: 'operator' | 'viewer' = 'operator', generates = true) {
  const api = fakeApi({
    'GET /customers/acme': () => customer(),
    'GET /products': () => page(product({ signIn: generates })),
    'GET /customers/acme/sign-in': () => signIn,
  });
  openPage(customerPage, { api, role, at: '/customers/acme' });
  await screen.findByRole('heading', { name: 'Acme' });
  return api;
}

const button = () => screen.findByRole('button', { name: 'Show first sign-in' });

test('is shown when it is asked for, and hidden again after a while', async () => {
  const api = await open();
  const show = await button();
  expect(api.calls.some(({ path }) => path.endsWith('/sign-in'))).toBe(false);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await act(async () => show.click());
  expect(screen.getByText('Very-Secret-1')).toBeTruthy();
  for (let second = 0; second < 61; second++) await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.queryByText('Very-Secret-1')).toBeNull();
});

test('is not for viewers, and not for a product that generates none', async () => {
  await open('viewer');
  expect((await button()).getAttribute('aria-disabled')).toBe('true');
});

test('has no button for a product that generates none', async () => {
  await open('operator', false);
  expect(screen.queryByRole('button', { name: 'Show first sign-in' })).toBeNull();
});

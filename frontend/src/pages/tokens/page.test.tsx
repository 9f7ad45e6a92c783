import type { ApiToken } from '@console/core/contract/api-token';
import { apiToken } from '@console/core/contract/examples';
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { page, product } from '../../../test/samples.ts';
import { tokensPage } from './route.ts';

loadBeforeTests(tokensPage);

const token = (part: Partial<ApiToken> = {}): ApiToken => ({
  ...apiToken,
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  ...part,
});
const open = (answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({
    'GET /tokens': () =>
      page(token(), token({ id: `${apiToken.id.slice(0, -1)}Z`, name: 'Old', expiresAt: '2026-01-01T00:00:00.000Z' })),
    'GET /operations': () => page(),
    'GET /products': () => page(product()),
    ...answers,
  });
  openPage(tokensPage, { api, role: 'operator' });
  return api;
};
const click = (name: string) => act(async () => screen.getAllByRole('button', { name }).at(-1)?.click());

test('tokens are listed with what they may do and whether they have expired', async () => {
  open();
  expect(await screen.findByText('Nightly report')).toBeTruthy();
  expect(screen.getAllByText('Read-only, todo')).toHaveLength(2);
  expect(screen.getAllByText('Expired')).toHaveLength(1);
});

test('a token is created with a name, and shown once', async () => {
  const api = open({ 'POST /tokens': () => ({ token: token({ name: 'Robot' }), secret: 'dct_once' }) });
  await screen.findByText('Nightly report');
  await click('Create token');
  await click('Create token');
  expect(screen.getByText('Enter a name.')).toBeTruthy();
  const field = document.querySelector<HTMLInputElement>('form input[type="text"]');
  if (!field) throw new Error('no field for the name');
  fireEvent.change(field, { target: { value: ' Robot ' } });
  await click('Create token');
  expect(await screen.findByText('dct_once')).toBeTruthy();
  expect(api.sent().map(({ body }) => body)).toEqual([
    { name: 'Robot', role: 'viewer', products: null, readOnly: false, expiresInDays: 90 },
  ]);
  await click('Done');
  expect(document.body.textContent).not.toContain('dct_once');
});

test('a token is revoked after a question', async () => {
  const api = open({ [`DELETE /tokens/${apiToken.id}`]: () => ({ token: token() }) });
  await screen.findByText('Nightly report');
  await act(async () => screen.getByRole('radio', { name: 'Select Nightly report' }).click());
  await click('Revoke');
  expect(api.sent()).toEqual([]);
  await click('Revoke');
  expect(api.sent().map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /tokens/${apiToken.id}`]);
});

import type { Pool } from '@console/core/contract/pool';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { operation, page, pool, product } from '../../../test/samples.ts';
import { poolsPage } from './route.ts';

loadBeforeTests(poolsPage);

const added = { pool: pool(), operation: operation({ type: 'pool.add', customer: undefined, pool: pool().id }) };

async function open(part: Partial<Pool> = {}, role: 'admin' | 'viewer' = 'admin') {
  const one = pool(part);
  const api = fakeApi({
    'GET /pools': () => page(one),
    'GET /products': () => page(product({ id: 'palette', name: 'Palette', tenancy: 'pool' })),
    'GET /regions': () => page(),
    [`PATCH /pools/${one.id}`]: () => added,
    [`DELETE /pools/${one.id}`]: () => added,
  });
  openPage(poolsPage, { api, at: '/pools', role });
  await screen.findByRole('link', { name: one.id }, { timeout: 15_000 });
  act(() => screen.getByLabelText(`Select ${one.id}`, { selector: 'input' }).click());
  return api;
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
/** The button of the page opens the dialog, which has one of the same name. */
const submit = (name: string) => act(() => screen.getAllByRole('button', { name }).at(-1)?.click());

test('an update asks for the version that the pool has when nothing is chosen', async () => {
  const api = await open();
  act(() => button('Update').click());
  submit('Update');
  await waitFor(() => expect(api.sent()).toMatchObject([{ method: 'PATCH', body: { version: '1.0.0' } }]));
});

test('a pool without customers is removed after a confirmation', async () => {
  const api = await open({ customers: 0 });
  act(() => button('Remove').click());
  expect(screen.getByText(/You can add the pool again later/)).toBeTruthy();
  expect(api.sent()).toEqual([]);
  submit('Remove');
  await waitFor(() => expect(api.sent()).toMatchObject([{ method: 'DELETE', path: '/pools/palette.eu-central-1' }]));
});

test.each([
  [{ customers: 2 }, 'admin'],
  [{ customers: 0 }, 'viewer'],
] as const)('a removal is not offered for %j to a %s', async (part, role) => {
  await open(part, role);
  expect(button('Remove').getAttribute('aria-disabled')).toBe('true');
});

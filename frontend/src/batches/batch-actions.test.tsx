import { batch } from '@console/core/contract/examples';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../test/fake-api.ts';
import { renderPage } from '../../test/render-page.tsx';
import { customer, page, product } from '../../test/samples.ts';
import { BatchActions } from './batch-actions.tsx';

const customers = ['acme', 'globex', 'initech'].map((code, n) =>
  customer({ id: String(n), code, name: `${code} Ltd` }),
);
const leftOut = [
  { customer: 'initech', name: 'Initech', code: 'already-suspended', reason: 'initech is already suspended.' },
];

function open(selection: Parameters<typeof BatchActions>[0]['selection']) {
  let current = { ...batch, total: 2, done: 0, leftOutTotal: 1, leftOut };
  const api = fakeApi({
    'GET /products': () => page(product()),
    'POST /batches/preview': () => ({ action: 'suspend', total: 2, leftOutTotal: 1, leftOut }),
    'POST /batches': () => ({ batch: current }),
    [`GET /batches/${batch.id}`]: () => current,
  });
  const view = renderPage(<BatchActions selection={selection} />, { api, path: '/', role: 'operator' });
  const become = async (part: Partial<typeof current>) => {
    current = { ...current, ...part };
    await act(() => view.client.invalidateQueries({ queryKey: ['batch'] }));
  };
  return { api, become, ...view };
}

async function choose(action: string) {
  act(() => screen.getByRole('button', { name: 'Actions' }).click());
  act(() => screen.getByRole('menuitem', { name: action }).click());
}

test('says who is left out and why before anything starts, and then follows one batch', async () => {
  const { api, become } = open({ customers });
  await choose('Suspend');
  expect(await screen.findByText('Applies to 2 customers.')).toBeTruthy();
  expect(screen.getByText('Initech')).toBeTruthy();
  expect(screen.getByText(/initech is already suspended/)).toBeTruthy();
  expect(api.sent().map(({ path }) => path)).toEqual(['/batches/preview']);

  act(() => screen.getByRole('button', { name: 'Suspend (2)' }).click());
  expect(await screen.findByText('Suspend: 2 customers · Running')).toBeTruthy();
  expect(api.sent().at(-1)).toMatchObject({
    path: '/batches',
    body: { action: 'suspend', customers: ['acme', 'globex', 'initech'] },
  });
  await become({ done: 1 });
  expect(await screen.findByText('1 of 2 · 1 left out')).toBeTruthy();
  await become({ done: 2, running: 0, status: 'succeeded' });
  expect(await screen.findByText('Suspend: 2 customers · Succeeded')).toBeTruthy();
});

test('takes all that match', async () => {
  const { api } = open({ filter: { status: 'online' }, total: 99 });
  await choose('Restart');
  await screen.findByText('Applies to 2 customers.');
  expect(screen.getByText('Restart: 99 customers')).toBeTruthy();
  expect(api.sent()[0]?.body).toEqual({ action: 'restart', filter: { status: 'online' } });
});

test('an update says to which version first', async () => {
  const { api } = open({ customers });
  await choose('Update');
  const button = await screen.findByRole('button', { name: /^Update/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(api.sent()).toEqual([]);
});

test('one customer alone has all of its actions', async () => {
  open({ customers: customers.slice(0, 1) });
  act(() => screen.getByRole('button', { name: 'Actions' }).click());
  await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Delete' })).toBeTruthy());
});

import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, operation } from '../../../test/samples.ts';
import { operationPage } from './route.ts';

loadBeforeTests(operationPage);

const { id, startedAt } = operation();
const failure = {
  code: 'resource-failed',
  message: 'Exited with code 1.\nError: no such table',
  resource: 'Service',
  hint: 'Mend the product, then retry.',
};
const failed = operation({ status: 'failed', finishedAt: startedAt, attempt: 2, cause: 'retry', error: failure });

function open(shown: ReturnType<typeof operation>, role: 'operator' | 'viewer' = 'operator', latest = id) {
  const api = fakeApi({
    [`GET /operations/${id}`]: () => shown,
    [`GET /operations/${id}/log`]: () => ({
      lines: [{ time: startedAt, text: 'Synthesising' }],
      nextCursor: '1',
      done: true,
    }),
    'GET /customers/acme': () => customer({ lastOperationId: latest }),
    [`POST /operations/${id}/retry`]: () => ({ operation: operation({ attempt: 3, cause: 'retry' }) }),
  });
  return { api, ...openPage(operationPage, { api, at: `/operations/${id}`, role }) };
}

// Cloudscape keeps buttons with a reason in reach of the keyboard.
const isDisabled = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';

test('while it runs there is a bar with a number, and no Retry', async () => {
  open(operation());
  expect(await screen.findByText('Creating Service')).toBeTruthy();
  expect(screen.getAllByText('25%').length).toBeGreaterThan(0);
  expect(screen.getByText('3 of 12 steps')).toBeTruthy();
  expect(isDisabled('Retry')).toBe(true);
  expect(isDisabled('Cancel operation')).toBe(false);
});

test('its phases say how far it is, and what is usual', async () => {
  open({ ...operation(), usualSeconds: 90 });
  expect(await screen.findByText('Queued')).toBeTruthy();
  expect(screen.getByText('Database')).toBeTruthy();
  expect(screen.getByText(/Usually takes 1 min 30 s/)).toBeTruthy();
});

test('after success, the application can be opened', async () => {
  open(operation({ status: 'succeeded', finishedAt: startedAt }));
  expect((await screen.findByRole('link', { name: /Open application/ })).getAttribute('href')).toBe(
    'http://acme.localhost:8080/',
  );
});

test('in the queue it shows its place', async () => {
  open(operation({ status: 'queued', queuePosition: 4, startedAt: null }));
  expect(await screen.findByText('Position 4 in queue')).toBeTruthy();
});

test('a failure names the resource, its reason and what to do, and can be retried', async () => {
  const { api } = open(failed);
  expect(await screen.findByText('Service')).toBeTruthy();
  expect(screen.getByText(/Error: no such table/)).toBeTruthy();
  expect(screen.getByText('Mend the product, then retry.')).toBeTruthy();
  expect(screen.getByText('Manual retry')).toBeTruthy();
  expect(isDisabled('Cancel operation')).toBe(true);
  act(() => screen.getByRole('button', { name: 'Retry' }).click());
  await waitFor(() => expect(api.sent().map(({ path }) => path)).toEqual([`/operations/${id}/retry`]));
});

test('an operation that another has followed cannot be retried', async () => {
  open(failed, 'operator', '01K00000000000000000000009');
  await screen.findByText('Mend the product, then retry.');
  await waitFor(() => expect(isDisabled('Retry')).toBe(true));
});

test('a viewer may look, and not touch', async () => {
  open(failed, 'viewer');
  await screen.findByText('Mend the product, then retry.');
  expect(isDisabled('Retry')).toBe(true);
});

test('an operation that is not there is told so', async () => {
  const api = fakeApi({});
  openPage(operationPage, { api, at: '/operations/nope' });
  expect(await screen.findByText('There is no operation nope.')).toBeTruthy();
});

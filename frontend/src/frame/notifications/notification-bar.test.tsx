import type { Operation } from '@console/core/contract/operation';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { renderPage } from '../../../test/render-page.tsx';
import { customer, operation } from '../../../test/samples.ts';
import { useRequestOperation } from '../../customers/use-request-operation.ts';

const id = operation().id;

function Restart() {
  const { request } = useRequestOperation();
  return (
    <button type="button" onClick={() => request('customer.restart', customer())}>
      restart
    </button>
  );
}

function setUp(role: 'operator' | 'viewer' = 'operator') {
  let current = operation({ type: 'customer.restart', status: 'queued', queuePosition: 2, startedAt: null });
  let outage = false;
  const api = fakeApi({
    'POST /customers/acme/restart': () => {
      if (outage) throw refusal(503, 'unavailable', 'The table does not answer.');
      return { operation: current };
    },
    [`GET /operations/${id}`]: () => current,
    [`POST /operations/${id}/retry`]: () => {
      current = operation({ type: 'customer.restart', status: 'running', attempt: 2, cause: 'retry' });
      return { operation: current };
    },
  });
  const view = renderPage(<Restart />, { api, path: '/', role });
  const become = async (part: Partial<Operation>) => {
    current = { ...current, ...part };
    await act(() => view.client.invalidateQueries({ queryKey: ['operation'] }));
  };
  return { ...view, api, become, fail: (value: boolean) => (outage = value) };
}

test('one line tells of an operation from the queue to its end', async () => {
  const { become } = setUp();
  act(() => screen.getByText('restart').click());
  expect(await screen.findByText('Queued: Restart customer acme')).toBeTruthy();
  expect(screen.getByText(/Position 2 in queue/)).toBeTruthy();

  await become({ status: 'running', startedAt: operation().startedAt });
  expect(await screen.findByText('Creating Service')).toBeTruthy();
  expect(screen.getAllByText('25%').length).toBeGreaterThan(0);

  await become({ status: 'succeeded', finishedAt: operation().startedAt });
  expect(await screen.findByText('Customer acme was restarted')).toBeTruthy();
  expect(screen.queryByText('Restarting customer acme')).toBeNull();
});

test('what failed can be retried from the line, which then shows progress again', async () => {
  const { become, api } = setUp();
  act(() => screen.getByText('restart').click());
  await screen.findByText('Queued: Restart customer acme');
  await become({ status: 'failed', error: { code: 'x', message: 'Port 3000 is in use.', hint: 'Free it.' } });
  expect(await screen.findByText('Failed to restart customer acme')).toBeTruthy();
  expect(screen.getByText(/Port 3000 is in use/)).toBeTruthy();

  act(() => screen.getByRole('button', { name: 'Retry' }).click());
  expect(await screen.findByText('Restarting customer acme')).toBeTruthy();
  expect(api.sent().at(-1)?.path).toBe(`/operations/${id}/retry`);
});

test('a request that is not accepted is told with a Retry that sends it again', async () => {
  const { fail, api } = setUp();
  fail(true);
  act(() => screen.getByText('restart').click());
  expect(await screen.findByText('Restart acme: request failed')).toBeTruthy();
  fail(false);
  act(() => screen.getByRole('button', { name: 'Retry' }).click());
  expect(await screen.findByText('Queued: Restart customer acme')).toBeTruthy();
  const [first, second] = api.sent().map(({ idempotencyKey }) => idempotencyKey);
  expect(second).toBe(first);
});

test('a line can be put away', async () => {
  setUp();
  act(() => screen.getByText('restart').click());
  await screen.findByText('Queued: Restart customer acme');
  act(() => screen.getByRole('button', { name: 'Close' }).click());
  await waitFor(() => expect(screen.queryByText('Queued: Restart customer acme')).toBeNull());
});

test('good news that was seen goes when the person moves on, bad news stays', async () => {
  const { become, router } = setUp();
  act(() => screen.getByText('restart').click());
  await screen.findByText('Queued: Restart customer acme');
  await become({ status: 'failed', error: { code: 'x', message: 'No.', hint: 'Look.' } });
  await act(() => router.navigate('/elsewhere'));
  expect(screen.getByText('Failed to restart customer acme')).toBeTruthy();

  await become({ status: 'succeeded', error: null });
  await act(() => router.navigate('/'));
  expect(screen.getByText('Customer acme was restarted')).toBeTruthy();

  vi.setSystemTime(Date.now() + 5_000);
  await act(() => router.navigate('/elsewhere'));
  await waitFor(() => expect(screen.queryByText('Customer acme was restarted')).toBeNull());
  vi.useRealTimers();
});

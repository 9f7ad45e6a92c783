import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { renderPage } from '../../../test/render-page.tsx';
import { customer } from '../../../test/samples.ts';
import { Logs } from './logs.tsx';

const api = fakeApi({
  'GET /customers/acme/logs': () => ({
    lines: [{ time: '2026-01-31T09:30:00.000Z', text: 'up' }],
    nextCursor: '1',
    done: false,
  }),
});
const open = (part: Parameters<typeof customer>[0]) =>
  renderPage(<Logs customer={customer(part)} />, { api, path: '/customers/acme' });

test('the log of a customer whose creation failed names the operation that has it', async () => {
  open({ status: 'failed', deployed: null, activeOperationId: null, lastOperationId: '01K00000000000000000000007' });
  expect(await screen.findByText(/is in the log of the operation/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'View operation' });
  expect(link.getAttribute('href')).toBe('/operations/01K00000000000000000000007');
});

test('the log of a customer that runs stands alone', async () => {
  open({ activeOperationId: null });
  expect(await screen.findByText('up')).toBeTruthy();
  expect(screen.queryByText(/is in the log of the operation/)).toBeNull();
});

test('the log of a suspended customer says that nothing comes', async () => {
  open({ status: 'suspended', activeOperationId: null });
  expect(await screen.findByText(/its application is not running and writes nothing/)).toBeTruthy();
});

test('the log of a failed customer says so, and leads to the operation that tells why', async () => {
  open({ status: 'failed', activeOperationId: null });
  expect(await screen.findByText(/The operation tells why/)).toBeTruthy();
});

import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../test/fake-api.ts';
import { renderPage } from '../../test/render-page.tsx';
import { operation, page } from '../../test/samples.ts';
import { DocumentTitle } from './document-title.tsx';

test('the tab names what runs, and how much more', async () => {
  const api = fakeApi({
    'GET /operations': () => page(operation(), operation({ id: '01K00000000000000000000009', customer: 'other' })),
  });
  renderPage(<DocumentTitle title="Customers" />, { api, path: '/' });
  await waitFor(() => expect(document.title).toBe('▶ Creating customer acme +1 · Customers · Deployment console'));
});

test('the tab names only the page when nothing runs', async () => {
  const api = fakeApi({ 'GET /operations': () => page() });
  renderPage(<DocumentTitle title="Customers" />, { api, path: '/' });
  await waitFor(() => expect(api.calls.length).toBeGreaterThan(0));
  expect(document.title).toBe('Customers · Deployment console');
});

import type { Customer } from '@console/core/contract/customer';
import { mail, mailSummary } from '@console/core/contract/examples';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { renderPage } from '../../../test/render-page.tsx';
import { Mails } from './mails.tsx';

const customer = { code: 'acme' } as Customer;

async function open(content: Partial<typeof mail>) {
  const api = fakeApi({
    'GET /customers/acme/mails': () => ({ enabled: true, items: [mailSummary], nextCursor: null }),
    [`GET /customers/acme/mails/${mail.id}`]: () => ({ ...mail, ...content }),
  });
  renderPage(<Mails customer={customer} />, { api, path: '/' });
  fireEvent.click(await screen.findByText('Welcome'));
  return api;
}

test('a message is read once it is opened', async () => {
  const api = await open({});
  expect(await screen.findByText('Welcome, Ada.')).toBeTruthy();
  expect(api.calls.filter(({ path }) => path.endsWith(mail.id))).toHaveLength(1);
});

test('HTML is shown in a frame that may do nothing', async () => {
  await open({ text: null, html: '<script>parent.stolen = 1</script><p>rich</p>' });
  const frame = await screen.findByTitle('Content of the message');
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.getAttribute('srcdoc')).toMatch(
    /^<meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
  expect(screen.queryByText('rich')).toBeNull();
});

test('an empty inbox says so', async () => {
  const api = fakeApi({ 'GET /customers/acme/mails': () => ({ enabled: true, items: [], nextCursor: null }) });
  renderPage(<Mails customer={customer} />, { api, path: '/' });
  expect(await screen.findByText('The application has not sent any mail yet.')).toBeTruthy();
});

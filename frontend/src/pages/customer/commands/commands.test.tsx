import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { fakeApi } from '../../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../../test/render-page.tsx';
import { customer, operation, page, product } from '../../../../test/samples.ts';
import { customerPage } from '../route.ts';

// A terminal draws on a canvas, which a test has not.
vi.mock('../../../log/terminal.tsx', () => ({
  default: ({ lines }: { lines: { text: string }[] }) => <pre>{lines.map(({ text }) => text).join('\n')}</pre>,
}));

loadBeforeTests(customerPage);
beforeAll(() => import('./commands.tsx'), 60_000);

const at = '2026-01-31T09:30:00.000Z';
const id = '01K00000000000000000000009';
const command = (part: Parameters<typeof operation>[0] = {}) =>
  operation({ id, type: 'customer.command', command: ['manage', 'a b'], ...part });
const log = ['— Running in acme —', 'hello', '— End of the output —', 'Done in 0.1 s.'];

async function open(role: 'operator' | 'viewer' = 'operator', status: 'online' | 'failed' = 'online') {
  const api = fakeApi({
    'GET /customers/acme': () => customer({ status }),
    'GET /products': () => page(product()),
    'GET /customers/acme/operations': () => page(command({ status: 'succeeded' }), operation()),
    'POST /customers/acme/commands': () => ({ operation: command() }),
    [`GET /operations/${id}`]: () => command({ status: 'succeeded' }),
    [`GET /operations/${id}/log`]: () => ({
      lines: log.map((text) => ({ time: at, text })),
      nextCursor: '',
      done: true,
    }),
    [`POST /operations/${id}/cancel`]: () => ({ operation: command() }),
  });
  openPage(customerPage, { api, role, at: '/customers/acme?tab=commands' });
  await screen.findByLabelText('Command');
  return api;
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const run = () => act(() => screen.getByRole('button', { name: 'Run' }).click());

test('a line is split into arguments in sight, and its output is shown as it comes', async () => {
  const api = await open();
  type('Command', `manage "a b" $HOME`);
  expect(screen.getByText('a b')).toBeTruthy();
  expect(screen.getByText('$HOME')).toBeTruthy();
  type('Time limit in seconds', '30');
  run();
  expect(await screen.findByText('hello')).toBeTruthy();
  expect(screen.queryByText(/Done in/)).toBeNull();
  expect(api.sent()[0]?.body).toEqual({ command: ['manage', 'a b', '$HOME'], timeoutSeconds: 30 });
});

test('nothing is sent while a quotation mark is open or the time is out of range', async () => {
  const api = await open();
  type('Command', `manage "a`);
  expect(screen.getByText('A quotation mark is not closed')).toBeTruthy();
  run();
  type('Command', 'manage');
  type('Time limit in seconds', '9000');
  expect(screen.getByText('Time limit in seconds must be from 1 to 3000')).toBeTruthy();
  run();
  expect(api.sent()).toEqual([]);
});

test('earlier commands can be looked at and entered again', async () => {
  await open();
  const shown = await screen.findByRole('button', { name: "Show the output of manage 'a b'" });
  act(() => screen.getByRole('button', { name: 'Enter again' }).click());
  expect(screen.getByLabelText<HTMLInputElement>('Command').value).toBe("manage 'a b'");
  act(() => shown.click());
  expect(await screen.findByText('hello')).toBeTruthy();
});

test.each([
  ['viewer', 'online'],
  ['operator', 'failed'],
] as const)('a %s cannot run one in a customer who is %s', async (role, status) => {
  const api = await open(role, status);
  type('Command', 'manage');
  run();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Run' }).getAttribute('aria-disabled')).toBe('true'));
  expect(api.sent()).toEqual([]);
});

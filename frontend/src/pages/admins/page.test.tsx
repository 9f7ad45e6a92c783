import type { Admin } from '@console/core/contract/admin';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { page } from '../../../test/samples.ts';
import { adminsPage } from './route.ts';

loadBeforeTests(adminsPage);

const person = (part: Partial<Admin>): Admin => ({
  email: 'admin@example.com',
  role: 'admin',
  enabled: true,
  invited: false,
  createdAt: '2026-01-31T09:30:00.000Z',
  ...part,
});
const people = [person({}), person({ email: 'ann@example.com', role: 'viewer', invited: true })];
const open = (answers: Parameters<typeof fakeApi>[0] = {}, role: 'admin' | 'operator' = 'admin') => {
  const api = fakeApi({ 'GET /admins': () => page(...people), 'GET /operations': () => page(), ...answers });
  openPage(adminsPage, { api, role });
  return api;
};
const click = (name: string | RegExp) => act(async () => screen.getAllByRole('button', { name }).at(-1)?.click());

test('people are listed with their role, and who looks is told apart', async () => {
  open();
  expect(await screen.findByText('admin@example.com (you)')).toBeTruthy();
  expect(screen.getByText('Invitation pending')).toBeTruthy();
});

test('an operator is told what the page takes, and nothing is asked of the API', async () => {
  const api = open({}, 'operator');
  expect(await screen.findByText(/This page requires the Admin role. Your role is Operator/)).toBeTruthy();
  expect(api.calls.some(({ path }) => path === '/admins')).toBe(false);
});

test('an invitation ends with the temporary password where no e-mail is sent', async () => {
  const api = open({
    'POST /admins': () => ({ admin: person({ email: 'bob@example.com' }), temporaryPassword: 'Only-once-1' }),
  });
  await screen.findByText('ann@example.com');
  await click('Invite person');
  const field = document.querySelector<HTMLInputElement>('input[type="email"]');
  if (!field) throw new Error('no field for the e-mail address');
  await click('Invite');
  expect(screen.getByText(/Enter an email address such as/)).toBeTruthy();
  fireEvent.change(field, { target: { value: ' bob@example.com ' } });
  await click('Invite');
  expect(await screen.findByText('Only-once-1')).toBeTruthy();
  expect(api.sent().map(({ body }) => body)).toEqual([{ email: 'bob@example.com', role: 'operator' }]);
});

test('a refused invitation says why and keeps what was typed', async () => {
  open({ 'POST /admins': () => Promise.reject(refusal(409, 'email-taken', 'bob@example.com is here already.')) });
  await screen.findByText('ann@example.com');
  await click('Invite person');
  const field = document.querySelector<HTMLInputElement>('input[type="email"]');
  if (!field) throw new Error('no field for the e-mail address');
  fireEvent.change(field, { target: { value: 'bob@example.com' } });
  await click('Invite');
  await waitFor(() => expect(screen.getByText('bob@example.com is here already.')).toBeTruthy());
  expect(field.value).toBe('bob@example.com');
});

test('the last admin cannot be removed, and the menu says why', async () => {
  open();
  await screen.findByText('admin@example.com (you)');
  await act(async () => screen.getByRole('radio', { name: 'Select admin@example.com' }).click());
  await click('Actions');
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((item) => item.getAttribute('aria-disabled'))).toEqual(['true', 'true', 'true']);
  expect(document.body.textContent).toContain('is the last admin who can sign in');
});

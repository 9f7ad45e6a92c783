import { expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';

/** A customer in this status, with nothing under way. */
async function customerThatIs(status: 'online' | 'suspended' | 'failed') {
  const here = await testConsole();
  await here.call('POST /customers', { as: 'operator', body: acme });
  const customer = await here.store.get('customer', { code: 'acme' });
  if (!customer) throw new Error('There is no customer');
  const record = { ...customer, status, activeOperationId: null, deployed: { version: '1.0', size: 'small' } };
  await here.store.commit([{ write: 'replace', kind: 'customer', record }]);
  return { ...here, creation: customer.lastOperationId };
}

const command = ['manage', 'reset', '--note=it\'s "here"', 'a b'];

it.each(['online', 'suspended'] as const)(
  'queues a command for a customer who is %s, and changes nothing',
  async (status) => {
    const { call, creation } = await customerThatIs(status);
    const { status: answered, body } = await call('POST /customers/acme/commands', {
      as: 'operator',
      body: { command },
    });
    expect(answered).toBe(202);
    expect(body).toMatchObject({
      operation: { type: 'customer.command', customer: 'acme', status: 'queued', command },
    });
    const customer = await call('GET /customers/acme');
    expect(customer.body).toMatchObject({ status, lastOperationId: creation });
    const { body: audit } = await call('GET /audit');
    expect(audit.items[0]).toMatchObject({
      action: 'customer.command',
      outcome: 'accepted',
      detail: `manage reset '--note=it'\\''s "here"' 'a b'`,
    });
  },
);

it('runs one operation at a time', async () => {
  const { call } = await customerThatIs('online');
  await call('POST /customers/acme/commands', { as: 'operator', body: { command } });
  const again = await call('POST /customers/acme/commands', { as: 'operator', body: { command } });
  expect([again.status, problemOf(again).code]).toEqual([409, 'operation-running']);
});

it('refuses a customer whose application does not exist', async () => {
  const { call } = await customerThatIs('failed');
  const answer = await call('POST /customers/acme/commands', { as: 'operator', body: { command } });
  expect([answer.status, problemOf(answer).code]).toEqual([409, 'not-running']);
});

it.each([
  [{}, 'command', 'must be a list of arguments, such as ["ls", "-l"]'],
  [{ command: 'ls -l' }, 'command', 'must be a list of arguments, such as ["ls", "-l"]'],
  [{ command: [] }, 'command', 'must name a program'],
  [{ command: [''] }, 'command', 'must name a program'],
  [{ command: ['ls', 1] }, 'command.1', 'must be text'],
  [{ command: ['ls', 'a\u0000b'] }, 'command.1', 'must not contain a null character'],
  [{ command: ['ls', 'x'.repeat(8_000)] }, 'command', 'must be at most 8000 characters'],
  [{ command: Array(101).fill('x') }, 'command', 'must be at most 100 arguments'],
  [{ command: ['ls'], timeoutSeconds: 0 }, 'timeoutSeconds', 'must be from 1 to 3000'],
  [{ command: ['ls'], timeoutSeconds: 'long' }, 'timeoutSeconds', 'must be a number from 1 to 3000'],
  [{ command: ['ls'], shell: true }, 'shell', 'is not a field of this request'],
])('%j is refused at %s', async (body, path, message) => {
  const { call } = await customerThatIs('online');
  const answer = await call('POST /customers/acme/commands', { as: 'operator', body });
  expect(answer.status).toBe(400);
  expect(problemOf(answer).errors).toEqual([expect.objectContaining({ path, message })]);
});

it('is not for viewers', async () => {
  const { call } = await customerThatIs('online');
  expect((await call('POST /customers/acme/commands', { as: 'viewer', body: { command } })).status).toBe(403);
});

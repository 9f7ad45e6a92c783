import { changeAccount } from '@console/core/accounts/change-account';
import { conflict } from '@console/core/errors';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { request } from '../testing/installation.ts';
import { createPoolInstallation, type PoolInstallation } from '../testing/pool-installation.ts';

const userPool = { region: 'eu-west-1', userPoolId: 'eu-west-1_pool' };
const [first, second] = ['system@acme.example.com', 'other@acme.example.com'];

let here: PoolInstallation;
beforeEach(async () => {
  here = await createPoolInstallation();
  await here.withPool();
});
afterEach(() => here.close());

async function created() {
  const { id, operation } = await here.create('acme');
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
  return id;
}
const change = (id: string, email: string, name?: string) =>
  changeAccount(here.base, request, id, { technicalUser: { email, ...(name !== undefined && { name }) } });
async function changed(id: string, email: string) {
  const { operation } = await change(id, email);
  if (!operation) throw new Error('No operation is queued');
  return here.run(operation.id);
}
const addresses = async (id: string) =>
  (await here.tenants.users.list(userPool, id)).map(({ email, role }) => `${email} ${role}`);

it('invites the technical user that an account is given, beside the first administrator', async () => {
  const id = await created();
  expect(await changed(id, 'System@acme.example.com')).toMatchObject({ outcome: 'succeeded' });
  expect(await addresses(id)).toEqual(['first@acme.example.com admin', `${first} admin`]);
  expect(await here.customer('acme')).toMatchObject({ status: 'online', adminEmail: 'System@acme.example.com' });
});

it('removes the one that it had, and nobody else', async () => {
  const id = await created();
  await changed(id, first);
  await here.tenants.users.create(userPool, { tenantId: id, code: 'acme', email: 'p@example.com', role: 'member' });
  await changed(id, second);
  expect(await addresses(id)).toEqual(['first@acme.example.com admin', `${second} admin`, 'p@example.com member']);
});

it('removes those whom an update that failed has left', async () => {
  const id = await created();
  await changed(id, first);
  const { create } = here.tenants.users;
  here.tenants.users.create = async () => {
    throw conflict('tenant-user-exists', { person: second });
  };
  expect((await changed(id, second)).operation?.status).toBe('failed');
  here.tenants.users.create = create;
  await changed(id, 'third@acme.example.com');
  expect(await addresses(id)).toEqual(['first@acme.example.com admin', 'third@acme.example.com admin']);
});

it('asks for no work when the address stays as it is', async () => {
  const id = await created();
  await changed(id, first);
  expect((await change(id, first.toUpperCase(), 'The system')).operation).toBeUndefined();
  expect(await here.customer('acme')).toMatchObject({ account: { technicalUser: { name: 'The system' } } });
});

it('changes nothing while another operation runs', async () => {
  const id = await created();
  const { id: operationId } = await here.ask('acme', 'customer.export');
  await expect(change(id, first)).rejects.toMatchObject({ code: 'operation-running', operationId });
  expect(await here.customer('acme')).toMatchObject({ adminEmail: 'First@acme.example.com' });
});

it('invites whom the account names in the end, when that changes while it is created', async () => {
  const { id, operation } = await here.create('acme');
  const { create } = here.tenants.users;
  here.tenants.users.create = async (...given) => {
    here.tenants.users.create = create;
    const done = await create(...given);
    expect((await change(id, first)).operation).toBeUndefined();
    return done;
  };
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
  expect(await addresses(id)).toEqual([`${first} admin`]);
});

import { expect, it, vi } from 'vitest';
import { tenantA, tenantB } from '../testing/tenants.ts';
import { type AssumeRoleInput, TenantCredentials } from './tenant-credentials.ts';

function vending(atMost?: number) {
  let time = 0;
  const assumeRole = vi.fn(async ({ RoleSessionName, DurationSeconds }: AssumeRoleInput) => ({
    accessKeyId: RoleSessionName,
    secretAccessKey: 'secret',
    sessionToken: 'token',
    expiration: new Date(time + DurationSeconds * 1_000),
  }));
  const credentials = new TenantCredentials({
    roleArn: 'arn:aws:iam::123456789012:role/tenant',
    assumeRole,
    now: () => time,
    ...(atMost !== undefined && { atMost }),
  });
  return { credentials, assumeRole, advance: (ms: number) => (time += ms) };
}

it('assumes the role with the tag of the tenant, and no other', async () => {
  const { credentials, assumeRole } = vending();
  await credentials.for(tenantA);
  expect(assumeRole).toHaveBeenCalledWith({
    RoleArn: 'arn:aws:iam::123456789012:role/tenant',
    RoleSessionName: `tenant-${tenantA}`,
    DurationSeconds: 900,
    Tags: [{ Key: 'tenantId', Value: tenantA }],
  });
});

it('calls once for all requests of a tenant at the same time, and keeps each tenant apart', async () => {
  const { credentials, assumeRole } = vending();
  const [one, two, other] = await Promise.all([tenantA, tenantA, tenantB].map((id) => credentials.for(id)));
  expect(assumeRole).toHaveBeenCalledTimes(2);
  expect(one).toBe(two);
  expect(other?.accessKeyId).toBe(`tenant-${tenantB}`);
});

it('renews a minute before the end', async () => {
  const { credentials, assumeRole, advance } = vending();
  await credentials.for(tenantA);
  advance(839_999);
  await credentials.for(tenantA);
  expect(assumeRole).toHaveBeenCalledTimes(1);
  advance(1);
  await credentials.for(tenantA);
  expect(assumeRole).toHaveBeenCalledTimes(2);
});

it('keeps those of so many tenants', async () => {
  const { credentials, assumeRole } = vending(1);
  for (const id of [tenantA, tenantB, tenantA]) await credentials.for(id);
  expect(assumeRole).toHaveBeenCalledTimes(3);
});

it.each(['', '*', `${tenantA}*`, 'acme'])('gives none for %j', async (id) => {
  const { credentials, assumeRole } = vending();
  await expect(credentials.for(id)).rejects.toThrow();
  expect(assumeRole).not.toHaveBeenCalled();
});

it.each([
  ['AccessDenied', 'UNAUTHORIZED_ACCESS'],
  ['Throttling', 'DATA_UNAVAILABLE'],
])('tells %s as %s, and does not keep it', async (name, errorType) => {
  const { credentials, assumeRole } = vending();
  assumeRole.mockRejectedValueOnce(Object.assign(new Error('no'), { name }));
  await expect(credentials.for(tenantA)).rejects.toMatchObject({ errorType });
  expect((await credentials.for(tenantA)).accessKeyId).toBe(`tenant-${tenantA}`);
});

import { describe, expect, it, vi } from 'vitest';
import { migrateUser } from '../people/migrate-user.ts';
import { tenantA } from '../testing/tenants.ts';
import { handler as preToken } from './pre-token.ts';

const named = (name: string) => Object.assign(new Error(`secret of ${name}`), { name });

describe('before a token is made', () => {
  const userAttributes = { 'custom:tenant_id': tenantA, 'custom:role': 'admin', email: 'ada@example.com' };

  it('tenant and role go into both tokens', async () => {
    const event = await preToken({ version: '2', request: { userAttributes }, response: {} });
    const claims = { 'custom:tenant_id': tenantA, 'custom:role': 'admin' };
    expect(event.response).toEqual({
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: { claimsToAddOrOverride: claims },
        accessTokenGeneration: { claimsToAddOrOverride: { ...claims, email: 'ada@example.com' } },
      },
    });
  });

  it.each([undefined, '', '*', 'acme'])('somebody of tenant %j gets none', async (tenant) => {
    const request = { userAttributes: { ...userAttributes, 'custom:tenant_id': tenant } };
    await expect(preToken({ version: '2', request, response: {} })).rejects.toThrow('belongs to no tenant');
  });

  it('what a client sends along is not read', async () => {
    const request = { userAttributes, clientMetadata: { 'custom:tenant_id': 'forged', 'custom:role': 'owner' } };
    const { response } = await preToken({ version: '2', request, response: {} });
    expect(JSON.stringify(response)).not.toContain('forged');
  });
});

describe('the move of a person from an older user pool', () => {
  const attributes = { email: 'ada@example.com', 'custom:tenant_id': tenantA, 'custom:role': 'admin' };
  const event = (triggerSource = 'UserMigration_Authentication') => ({
    triggerSource,
    userName: 'ada@example.com',
    request: { password: 'Geheim1!' },
    response: {},
  });
  const poolThat = (signIn: () => Promise<void>) => ({ signIn, attributesOf: async () => attributes });

  it('keeps tenant and role', async () => {
    expect((await migrateUser(poolThat(async () => {}))(event())).response).toEqual({
      userAttributes: { ...attributes, email_verified: 'true' },
      messageAction: 'SUPPRESS',
      finalUserStatus: 'CONFIRMED',
    });
  });

  it('takes no password when it was forgotten', async () => {
    const signIn = vi.fn(async () => {});
    await migrateUser(poolThat(signIn))(event('UserMigration_ForgotPassword'));
    expect(signIn).not.toHaveBeenCalled();
  });

  it.each([
    ['NotAuthorizedException', 'is not correct'],
    ['UserNotFoundException', 'is not correct'],
    ['TooManyRequestsException', 'Too many sign-ins'],
    ['LimitExceededException', 'Too many sign-ins'],
    ['InternalErrorException', 'cannot be checked right now'],
  ])('tells %s apart, and nothing of the cause', async (name, message) => {
    const refused = migrateUser(poolThat(() => Promise.reject(named(name))))(event());
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow('secret');
  });

  it('refuses somebody without a tenant', async () => {
    const pool = { signIn: async () => {}, attributesOf: async () => ({ email: 'ada@example.com' }) };
    await expect(migrateUser(pool)(event())).rejects.toThrow('is not correct');
  });

  it('writes nothing to the log', async () => {
    const written = [vi.spyOn(console, 'log'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')];
    await migrateUser(poolThat(async () => {}))(event());
    for (const spy of written) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

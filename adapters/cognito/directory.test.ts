import {
  AdminGetUserCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { createCognitoDirectory } from './directory.ts';

const created = new Date('2026-11-20T09:00:00.000Z');

/** A client that returns this user and these groups. */
function directory(user: () => object, groups: string[]) {
  const client = {
    send: async (command: unknown) =>
      command instanceof AdminGetUserCommand ? user() : { Groups: groups.map((GroupName) => ({ GroupName })) },
  } as unknown as CognitoIdentityProviderClient;
  return createCognitoDirectory({ client, userPoolId: 'pool' });
}

const user = (Enabled: boolean) => () => ({
  Username: 'u-1',
  Enabled,
  UserCreateDate: created,
  UserAttributes: [
    { Name: 'sub', Value: 'u-1' },
    { Name: 'email', Value: 'a@example.com' },
  ],
});

it('finds a person with the highest of their roles', async () => {
  expect(await directory(user(true), ['viewer', 'staff', 'operator']).findByUsername('u-1')).toEqual({
    email: 'a@example.com',
    role: 'operator',
    enabled: true,
    invited: false,
    createdAt: created.toISOString(),
  });
});

it('finds people who are disabled or have no role', async () => {
  expect(await directory(user(false), []).findByUsername('u-1')).toMatchObject({ enabled: false, role: null });
});

it('finds nobody where there is nobody', async () => {
  const nobody = () => {
    throw new UserNotFoundException({ message: 'User does not exist.', $metadata: {} });
  };
  expect(await directory(nobody, []).findByUsername('u-1')).toBeNull();
});

it('does not take a failure for an absence', async () => {
  const failure = () => {
    throw new Error('no network');
  };
  await expect(directory(failure, []).findByUsername('u-1')).rejects.toThrow('no network');
});

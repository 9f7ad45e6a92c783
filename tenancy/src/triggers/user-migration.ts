import {
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { type MigrationEvent, migrateUser, type OldUserPool } from '../people/migrate-user.ts';

const variable = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set.`);
  return value;
};

function oldUserPool(): OldUserPool {
  const UserPoolId = variable('OLD_USER_POOL_ID');
  const ClientId = variable('OLD_USER_POOL_CLIENT_ID');
  const region = UserPoolId.split('_')[0] ?? '';
  const client = new CognitoIdentityProviderClient(process.env.AWS_ENDPOINT_URL ? {} : { region });
  return {
    async signIn(USERNAME, PASSWORD) {
      const AuthParameters = { USERNAME, PASSWORD };
      const input = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters } as const;
      await client.send(new AdminInitiateAuthCommand(input));
    },
    async attributesOf(Username) {
      const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
      return Object.fromEntries((UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
    },
  };
}

let pool: OldUserPool | undefined;

/** Cognito's trigger "migrate user", from the user pool that `OLD_USER_POOL_ID` and `OLD_USER_POOL_CLIENT_ID` name. */
export function handler<E extends MigrationEvent>(event: E): Promise<E> {
  pool ??= oldUserPool();
  return migrateUser(pool)(event);
}

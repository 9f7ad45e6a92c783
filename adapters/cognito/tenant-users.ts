import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  paginateListUsers,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { conflict, notFound } from '@console/core/errors';
import type { NewTenantUser, TenantUser, TenantUsers, UserPoolRef } from '@console/core/ports';
import { tenantUserName } from '@console/core/tenants/user-name';
import { type AwsAccess, clientSettings, clientsByRegion } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';
import { temporaryPassword } from './temporary-password.ts';
import { roleAttribute, tenantAttribute, tenantUserOf } from './tenant-user.ts';

export interface CognitoTenantUsersOptions extends AwsAccess {
  /** How somebody gets the temporary password: Cognito sends it, or the answer holds it. @default 'email' */
  invitation?: 'email' | 'response';
}

/** The SDK waits and tries again when Cognito takes no more requests a second. */
const maxAttempts = 12;

/** People of tenants in Cognito user pools: their tenant is an attribute that only the server may write. */
export function createCognitoTenantUsers({
  invitation = 'email',
  ...access
}: CognitoTenantUsersOptions = {}): TenantUsers {
  const clientOf = clientsByRegion(
    (region) => new CognitoIdentityProviderClient({ ...clientSettings(region, access), maxAttempts }),
  );
  const call = <T>(send: () => Promise<T>) => callAws('Cognito', send);

  async function find({ region, userPoolId }: UserPoolRef, userName: string): Promise<TenantUser | undefined> {
    const command = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userName });
    try {
      const user = await call(() => clientOf(region).send(command));
      return tenantUserOf({ ...user, Attributes: user.UserAttributes });
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  }

  async function existing(
    pool: UserPoolRef,
    { tenantId, code, email }: Omit<NewTenantUser, 'role'>,
  ): Promise<TenantUser> {
    const user = await find(pool, tenantUserName(code, email));
    if (!user || user.tenantId !== tenantId) throw notFound(`Somebody with the address "${email}"`);
    return user;
  }

  /** Answers the temporary password that Cognito does not send. */
  async function invite({ region, userPoolId }: UserPoolRef, input: Partial<AdminCreateUserCommandInput>) {
    const password = invitation === 'response' ? temporaryPassword() : undefined;
    const command = new AdminCreateUserCommand({
      UserPoolId: userPoolId,
      Username: undefined,
      DesiredDeliveryMediums: ['EMAIL'],
      ...(password !== undefined && { TemporaryPassword: password, MessageAction: 'SUPPRESS' }),
      ...input,
    });
    await call(() => clientOf(region).send(command));
    return password === undefined ? {} : { temporaryPassword: password };
  }

  async function list({ region, userPoolId }: UserPoolRef, tenantId: string): Promise<TenantUser[]> {
    const found: TenantUser[] = [];
    // Cognito filters by no attribute of one's own.
    const pages = paginateListUsers({ client: clientOf(region) }, { UserPoolId: userPoolId });
    await call(async () => {
      for await (const { Users = [] } of pages) found.push(...Users.map(tenantUserOf));
    });
    return found.filter((user) => user.tenantId === tenantId).sort((one, other) => (one.email < other.email ? -1 : 1));
  }

  const removePerson = async ({ region, userPoolId }: UserPoolRef, username: string) => {
    const command = new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: username });
    await call(() => clientOf(region).send(command)).catch((error: unknown) => {
      if (!(error instanceof UserNotFoundException)) throw error;
    });
  };

  return {
    list,
    async create(pool, { tenantId, code, email, role }) {
      const userName = tenantUserName(code, email);
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: tenantAttribute, Value: tenantId },
        { Name: roleAttribute, Value: role },
      ];
      try {
        const invited = await invite(pool, { Username: userName, UserAttributes });
        return { user: await existing(pool, { tenantId, code, email }), ...invited };
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const user = await find(pool, userName);
        if (user?.tenantId === tenantId) return { user };
        throw conflict('tenant-user-exists', { person: email }, { cause: error });
      }
    },
    async renewInvitation(pool, { tenantId, code, email }) {
      const user = await existing(pool, { tenantId, code, email });
      if (invitation === 'email')
        return { user, ...(await invite(pool, { Username: user.username, MessageAction: 'RESEND' })) };
      // A temporary password is only given with a new user.
      await removePerson(pool, user.username);
      return this.create(pool, { tenantId, code, email, role: user.role });
    },
    async remove(pool, { tenantId, code, email }) {
      const user = await find(pool, tenantUserName(code, email));
      if (user?.tenantId === tenantId) await removePerson(pool, user.username);
    },
    async removeAll(pool, tenantId) {
      const users = await list(pool, tenantId);
      for (const { username } of users) await removePerson(pool, username);
      return users.length;
    },
  };
}

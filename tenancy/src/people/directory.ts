import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import { isRole, type Role } from '../context/tenant.ts';
import { isNamed } from '../errors.ts';

/** Somebody in the user pool, of whatever tenant. */
export interface DirectoryUser {
  /** The user name. */
  id: string;
  email: string;
  tenantId: string;
  role: Role;
  enabled: boolean;
  /** Has not signed in since the invitation. */
  invited: boolean;
}

export interface NewUser {
  userName: string;
  email: string;
  tenantId: string;
  role: Role;
  /** Given when Cognito is to send no e-mail. */
  temporaryPassword?: string;
}

/** The user pool. It knows nothing of who may do what. */
export interface Directory {
  all(): AsyncIterable<DirectoryUser>;
  find(id: string): Promise<DirectoryUser | undefined>;
  /** Undefined when there is somebody with that user name. */
  create(user: NewUser): Promise<DirectoryUser | undefined>;
  setRole(id: string, role: Role): Promise<void>;
  setEnabled(id: string, enabled: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  /** Ends what can still be refreshed; access tokens go on to their end. */
  signOut(id: string): Promise<void>;
}

interface CognitoUser {
  Username?: string | undefined;
  Enabled?: boolean | undefined;
  UserStatus?: string | undefined;
  Attributes?: { Name?: string | undefined; Value?: string | undefined }[] | undefined;
}

function userOf({ Username, Enabled, UserStatus, Attributes = [] }: CognitoUser): DirectoryUser {
  const value = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value ?? '';
  const role = value('custom:role');
  return {
    id: Username ?? '',
    email: value('email'),
    tenantId: value('custom:tenant_id'),
    role: isRole(role) ? role : 'member',
    enabled: Enabled ?? true,
    invited: UserStatus === 'FORCE_CHANGE_PASSWORD',
  };
}

const attribute = (Name: string, Value: string) => ({ Name, Value });

export function cognitoDirectory(
  UserPoolId: string,
  client: CognitoIdentityProviderClient = new CognitoIdentityProviderClient({}),
): Directory {
  return {
    async *all() {
      for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId })) yield* Users.map(userOf);
    },
    async find(Username) {
      try {
        const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
        return userOf({ ...user, Attributes: user.UserAttributes });
      } catch (error) {
        if (isNamed(error, 'UserNotFoundException')) return undefined;
        throw error;
      }
    },
    async create({ userName, email, tenantId, role, temporaryPassword }) {
      const command = new AdminCreateUserCommand({
        UserPoolId,
        Username: userName,
        UserAttributes: [
          attribute('email', email),
          attribute('email_verified', 'true'),
          attribute('custom:tenant_id', tenantId),
          attribute('custom:role', role),
        ],
        DesiredDeliveryMediums: ['EMAIL'],
        ...(temporaryPassword !== undefined && { TemporaryPassword: temporaryPassword, MessageAction: 'SUPPRESS' }),
      });
      try {
        const { User } = await client.send(command);
        return userOf(User ?? {});
      } catch (error) {
        if (isNamed(error, 'UsernameExistsException', 'AliasExistsException')) return undefined;
        throw error;
      }
    },
    async setRole(Username, role) {
      const UserAttributes = [attribute('custom:role', role)];
      await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes }));
    },
    async setEnabled(Username, enabled) {
      const input = { UserPoolId, Username };
      await client.send(enabled ? new AdminEnableUserCommand(input) : new AdminDisableUserCommand(input));
    },
    async remove(Username) {
      await client.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
    },
    async signOut(Username) {
      await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    },
  };
}

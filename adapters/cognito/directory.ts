import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { highestRole } from '@console/core/access/roles';
import { type Role, role as roles } from '@console/core/contract/session';
import { conflict, notFound } from '@console/core/errors';
import type { Admin, Directory } from '@console/core/ports';
import { everybodyIn } from './everybody.ts';
import { emailOf, personOf } from './person.ts';
import { temporaryPassword } from './temporary-password.ts';
import { tellingUnavailable } from './unavailable.ts';

export interface CognitoDirectoryOptions {
  client: CognitoIdentityProviderClient;
  userPoolId: string;
  /**
   * How somebody who is invited gets the temporary password: Cognito sends it, or whoever invites passes it on.
   * @default 'mail'
   */
  invitation?: 'email' | 'response';
}

/** The people of a Cognito user pool; their roles are the groups that they are in. */
export function createCognitoDirectory({
  client,
  userPoolId,
  invitation = 'email',
}: CognitoDirectoryOptions): Directory {
  const who = (name: string) => ({ UserPoolId: userPoolId, Username: name });

  /** `name`: user name or e-mail address; groups hold user names. */
  async function look(name: string): Promise<{ person: Admin; username: string; groups: string[] } | null> {
    const user = await client.send(new AdminGetUserCommand(who(name))).catch(unlessUnknown);
    if (!user) return null;
    const username = user.Username ?? name;
    const memberships = await client.send(new AdminListGroupsForUserCommand(who(username))).catch(unlessUnknown);
    const groups = memberships?.Groups?.flatMap((group) => group.GroupName ?? []) ?? [];
    const email = emailOf(user.UserAttributes, username);
    return memberships && { person: personOf(user, email, highestRole(groups)), username, groups };
  }

  async function existing(email: string) {
    const found = await look(email);
    if (!found) throw notFound(`Somebody with the address "${email}"`);
    return found;
  }

  /** First in, then out: nobody is without a role in between. */
  async function setRole(email: string, role: Role): Promise<void> {
    const { username, groups } = await existing(email);
    await client.send(new AdminAddUserToGroupCommand({ ...who(username), GroupName: role }));
    for (const GroupName of groups.filter((group) => group !== role && roles.safeParse(group).success)) {
      await client.send(new AdminRemoveUserFromGroupCommand({ ...who(username), GroupName }));
    }
  }

  return tellingUnavailable({
    findByUsername: async (username) => (await look(username))?.person ?? null,
    find: async (email) => (await look(email))?.person ?? null,
    list: () => everybodyIn(client, userPoolId),
    setRole,

    async invite({ email, role }) {
      const password = invitation === 'response' ? temporaryPassword() : undefined;
      const create = new AdminCreateUserCommand({
        ...who(email),
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
        ...(password === undefined
          ? { DesiredDeliveryMediums: ['EMAIL'] }
          : { TemporaryPassword: password, MessageAction: 'SUPPRESS' }),
      });
      await client.send(create).catch((error: unknown) => {
        throw error instanceof UsernameExistsException
          ? conflict('admin-exists', { person: email }, { cause: error })
          : error;
      });
      await setRole(email, role);
      const { person } = await existing(email);
      return { admin: person, ...(password !== undefined && { temporaryPassword: password }) };
    },

    async setEnabled(email, enabled) {
      const { username } = await existing(email);
      await client.send(
        enabled ? new AdminEnableUserCommand(who(username)) : new AdminDisableUserCommand(who(username)),
      );
    },

    async signOut(email) {
      const { username } = await existing(email);
      await client.send(new AdminUserGlobalSignOutCommand(who(username)));
    },

    async remove(email) {
      const { username, groups } = await existing(email);
      for (const GroupName of groups) {
        await client.send(new AdminRemoveUserFromGroupCommand({ ...who(username), GroupName }));
      }
      await client.send(new AdminDeleteUserCommand(who(username)));
    },
  });
}

function unlessUnknown(error: unknown): null {
  if (error instanceof UserNotFoundException) return null;
  throw error;
}

import {
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { highestRole } from '@console/core/access/roles';
import type { Admin, Directory } from '@console/core/ports';

export interface CognitoDirectoryOptions {
  client: CognitoIdentityProviderClient;
  userPoolId: string;
}

/** The people of a Cognito user pool; their roles are the groups that they are in. */
export function createCognitoDirectory({ client, userPoolId }: CognitoDirectoryOptions): Directory {
  return {
    async findByUsername(username): Promise<Admin | null> {
      const who = { UserPoolId: userPoolId, Username: username };
      try {
        const [user, memberships] = await Promise.all([
          client.send(new AdminGetUserCommand(who)),
          client.send(new AdminListGroupsForUserCommand(who)),
        ]);
        const groups = memberships.Groups?.flatMap((group) => group.GroupName ?? []) ?? [];
        return {
          email: user.UserAttributes?.find((attribute) => attribute.Name === 'email')?.Value ?? username,
          role: highestRole(groups),
          enabled: user.Enabled ?? false,
          createdAt: (user.UserCreateDate ?? new Date(0)).toISOString(),
        };
      } catch (error) {
        if (error instanceof UserNotFoundException) return null;
        throw error;
      }
    },
  };
}

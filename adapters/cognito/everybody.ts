import {
  type CognitoIdentityProviderClient,
  paginateListUsers,
  paginateListUsersInGroup,
} from '@aws-sdk/client-cognito-identity-provider';
import { highestRole } from '@console/core/access/roles';
import { role } from '@console/core/contract/session';
import type { Admin } from '@console/core/ports';
import { emailOf, personOf } from './person.ts';

/** All people of the pool with their roles: a list for each group instead of a question for each person. */
export async function everybodyIn(client: CognitoIdentityProviderClient, userPoolId: string): Promise<Admin[]> {
  const groups = new Map<string, string[]>();
  for (const GroupName of role.options) {
    for await (const page of paginateListUsersInGroup({ client }, { UserPoolId: userPoolId, GroupName })) {
      for (const { Username = '' } of page.Users ?? []) {
        groups.set(Username, [...(groups.get(Username) ?? []), GroupName]);
      }
    }
  }
  const people: Admin[] = [];
  for await (const page of paginateListUsers({ client }, { UserPoolId: userPoolId })) {
    for (const user of page.Users ?? []) {
      const username = user.Username ?? '';
      people.push(personOf(user, emailOf(user.Attributes, username), highestRole(groups.get(username) ?? [])));
    }
  }
  return people.sort((one, other) => (one.email < other.email ? -1 : 1));
}

import type { AttributeType, UserStatusType } from '@aws-sdk/client-cognito-identity-provider';
import type { Admin } from '@console/core/ports';

/** A user in the responses of Cognito. */
export interface CognitoUser {
  Username?: string | undefined;
  Enabled?: boolean | undefined;
  UserCreateDate?: Date | undefined;
  UserStatus?: UserStatusType | undefined;
}

export const emailOf = (attributes: readonly AttributeType[] | undefined, username: string): string =>
  attributes?.find(({ Name }) => Name === 'email')?.Value ?? username;

export const personOf = (user: CognitoUser, email: string, role: Admin['role']): Admin => ({
  email,
  role,
  enabled: user.Enabled ?? false,
  invited: user.UserStatus === 'FORCE_CHANGE_PASSWORD',
  createdAt: (user.UserCreateDate ?? new Date(0)).toISOString(),
});

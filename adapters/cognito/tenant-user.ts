import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { TenantUser } from '@console/core/ports';
import { type CognitoUser, emailOf } from './person.ts';

export const tenantAttribute = 'custom:tenant_id';
export const roleAttribute = 'custom:role';

/** A user of Cognito as somebody of a tenant. */
export function tenantUserOf({
  Attributes,
  ...user
}: CognitoUser & { Attributes?: AttributeType[] | undefined }): TenantUser {
  const attribute = (name: string) => Attributes?.find(({ Name }) => Name === name)?.Value ?? '';
  const username = user.Username ?? '';
  return {
    username,
    email: emailOf(Attributes, username),
    tenantId: attribute(tenantAttribute),
    role: attribute(roleAttribute),
    enabled: user.Enabled ?? false,
    invited: user.UserStatus === 'FORCE_CHANGE_PASSWORD',
  };
}

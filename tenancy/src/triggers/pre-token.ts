import { isRole } from '../context/tenant.ts';
import { isTenantId } from '../context/tenant-id.ts';

/** What is read and written of Cognito's event. */
export interface PreTokenEvent {
  version?: string;
  request: { userAttributes: Record<string, string | undefined> };
  response: Record<string, unknown>;
}

/** The claims of a person, from attributes that only a server can write. */
function claimsOf(attributes: PreTokenEvent['request']['userAttributes']): Record<string, string> {
  const { 'custom:tenant_id': tenantId, 'custom:role': role, email } = attributes;
  if (!isTenantId(tenantId)) throw new Error('This person belongs to no tenant.');
  return {
    'custom:tenant_id': tenantId,
    'custom:role': isRole(role) ? role : 'member',
    ...(email && { email }),
  };
}

/** Adds tenant and role to the access token (trigger version V2_0 or V3_0), and to the ID token. Refuses who has no tenant. */
export async function handler<E extends PreTokenEvent>(event: E): Promise<E> {
  const claimsToAddOrOverride = claimsOf(event.request.userAttributes);
  const { email: _, ...idToken } = claimsToAddOrOverride;
  event.response =
    event.version === '1'
      ? { claimsOverrideDetails: { claimsToAddOrOverride: idToken } }
      : {
          claimsAndScopeOverrideDetails: {
            idTokenGeneration: { claimsToAddOrOverride: idToken },
            accessTokenGeneration: { claimsToAddOrOverride },
          },
        };
  return event;
}

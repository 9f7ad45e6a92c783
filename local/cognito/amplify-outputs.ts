import type { Brand } from '@console/core/notices/brand';
import { localPassword, localPeople, localPolicy } from './people.ts';

/** What the browser is told at /amplify_outputs.json, in the format of Amplify Gen 2. */
export function amplifyOutputs({
  userPoolId,
  clientId,
  region,
  customerUrl,
  brand = {},
}: {
  userPoolId: string;
  clientId: string;
  region: string;
  /** Address of a customer's application, with `{code}` in the place of its code. */
  customerUrl?: string;
  brand?: Brand;
}) {
  return {
    version: '1.4',
    auth: {
      user_pool_id: userPoolId,
      user_pool_client_id: clientId,
      aws_region: region,
      username_attributes: ['email'],
      standard_required_attributes: ['email'],
      user_verification_types: ['email'],
      mfa_configuration: 'OPTIONAL',
      mfa_methods: ['TOTP'],
      groups: [{ viewer: { precedence: 2 } }, { operator: { precedence: 1 } }, { admin: { precedence: 0 } }],
      password_policy: localPolicy,
      unauthenticated_identities_enabled: false,
    },
    custom: {
      api: { url: '/api' },
      mode: 'local',
      cognitoEndpoint: '/cognito/',
      authFlow: 'USER_PASSWORD_AUTH',
      ...(customerUrl ? { customerUrl } : {}),
      brand,
      signInHint: { password: localPassword, emails: localPeople.map((person) => person.email) },
    },
  };
}

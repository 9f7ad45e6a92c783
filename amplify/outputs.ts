import { appOutputs } from '@console/core/configuration/names';
import { role } from '@console/core/contract/session';
import type { Brand } from '@console/core/notices/brand';
import { passwordLength } from './sign-in-rules.ts';

/** Outputs of the console's stack, by name. */
export type StackOutputs = Readonly<Record<string, string>>;

/**
 * The content of /amplify_outputs.json, in the format of Amplify Gen 2.
 * @throws Error that names each missing output
 */
export function amplifyOutputs(outputs: StackOutputs, brand: Brand = {}) {
  const missing: string[] = [];
  const read = (name: string): string => {
    const value = outputs[name];
    if (!value) missing.push(name);
    return value ?? '';
  };
  const pool = read(appOutputs.userPool);
  const client = read(appOutputs.userPoolClient);
  const customerUrl = read(appOutputs.customerUrl);
  if (missing.length > 0) throw new Error(`The stack has no output ${missing.join(', ')}: deploy it again.`);
  const [region = ''] = pool.split('_');
  return {
    version: '1.4',
    auth: {
      user_pool_id: pool,
      user_pool_client_id: client,
      aws_region: region,
      username_attributes: ['email'],
      standard_required_attributes: ['email'],
      user_verification_types: ['email'],
      mfa_configuration: 'OPTIONAL',
      mfa_methods: ['TOTP'],
      groups: [...role.options].reverse().map((name, precedence) => ({ [name]: { precedence } })),
      password_policy: {
        min_length: passwordLength,
        require_lowercase: true,
        require_numbers: true,
        require_symbols: true,
        require_uppercase: true,
      },
      unauthenticated_identities_enabled: false,
    },
    custom: { api: { url: '/api' }, mode: 'aws', customerUrl, brand },
  };
}

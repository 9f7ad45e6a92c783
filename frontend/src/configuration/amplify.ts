import { Amplify } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import type { Outputs } from './outputs.ts';

/** Takes what the user pool allows, such as passkeys, from its own description. */
export function configureAmplify({ auth, custom }: Outputs, origin = window.location.origin): void {
  const config = parseAmplifyConfig({ version: '1', auth });
  const endpoint = custom.cognitoEndpoint && { userPoolEndpoint: new URL(custom.cognitoEndpoint, origin).href };
  Object.assign(config.Auth?.Cognito ?? {}, endpoint);
  Amplify.configure(config);
}

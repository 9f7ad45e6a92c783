import { Amplify } from 'aws-amplify';
import type { Outputs } from './outputs.ts';

export function configureAmplify({ auth, custom }: Outputs, origin = window.location.origin): void {
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: auth.user_pool_id,
        userPoolClientId: auth.user_pool_client_id,
        loginWith: { email: true },
        ...(custom.cognitoEndpoint ? { userPoolEndpoint: new URL(custom.cognitoEndpoint, origin).href } : {}),
      },
    },
  });
}

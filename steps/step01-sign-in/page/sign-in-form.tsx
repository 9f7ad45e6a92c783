import { Authenticator, type AuthenticatorProps } from '@aws-amplify/ui-react';
import { type SignInInput, type SignUpInput, signIn, signUp } from 'aws-amplify/auth';
import { useEffect } from 'react';
import { authFlow } from './session.ts';

/** Amplify UI's form for signing up and in, with codes, new passwords and second factors. */
export default function SignInForm({ onDone }: { onDone: () => void }) {
  const authFlowType = authFlow();
  // Amplify's types include overloads for servers, which the form does not call.
  const services = {
    handleSignIn: (input: SignInInput) => signIn({ ...input, options: { ...input.options, authFlowType } }),
    handleSignUp: (input: SignUpInput) =>
      signUp({
        ...input,
        options: {
          ...input.options,
          userAttributes: input.options?.userAttributes ?? {},
          autoSignIn: { authFlowType },
        },
      }),
  } as NonNullable<AuthenticatorProps['services']>;
  return (
    <>
      <link rel="stylesheet" href="/sign-in.css" precedence="default" />
      <Authenticator loginMechanisms={['email']} services={services}>
        <Done onDone={onDone} />
      </Authenticator>
    </>
  );
}

function Done({ onDone }: { onDone: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once
  useEffect(onDone, []);
  return null;
}

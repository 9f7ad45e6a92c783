import { getTotpCodeURL } from '@aws-amplify/ui';
import { Authenticator, type AuthenticatorProps, Button, useAuthenticator } from '@aws-amplify/ui-react';
import { useRef } from 'react';
import { useOutputs } from '../../configuration/context.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { AccountHint } from './account-hint.tsx';
import { phrases } from './amplify-texts.ts';
import { totpIssuer } from './totp-key.ts';
import { TotpSetup } from './totp-setup.tsx';

function fill(form: HTMLFormElement | null | undefined, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = form?.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  }
}

function SignInFooter() {
  const { signInHint } = useOutputs().custom;
  const footer = useRef<HTMLDivElement>(null);
  return (
    <div ref={footer}>
      <Authenticator.SignIn.Footer />
      {signInHint && (
        <AccountHint
          hint={signInHint}
          onUse={(username, password) => fill(footer.current?.closest('form'), { username, password })}
        />
      )}
    </div>
  );
}

/** The setup key; Amplify UI's own cannot be copied by keyboard. */
function NewTotpKey() {
  const { totpSecretCode, username } = useAuthenticator((form) => [form.totpSecretCode, form.username]);
  if (!totpSecretCode) return null;
  return <TotpSetup secret={totpSecretCode} uri={getTotpCodeURL(totpIssuer, username, totpSecretCode)} />;
}

/** For people who cannot get the code. */
function BackToSignIn() {
  const t = useTexts(phrases);
  const { toSignIn } = useAuthenticator((form) => [form.toSignIn]);
  return (
    <Button variation="link" size="small" onClick={toSignIn}>
      {t['Back to Sign In']}
    </Button>
  );
}

/** The heading of each step stands above the form. */
const NoHeader = () => null;

/** The parts of Amplify UI's form that the console draws itself. */
export const signInComponents: AuthenticatorProps['components'] = {
  SignIn: { Footer: SignInFooter },
  ForceNewPassword: { Header: NoHeader },
  ConfirmSignIn: { Header: NoHeader },
  SelectMfaType: { Header: NoHeader },
  SetupTotp: { Header: NewTotpKey },
  ForgotPassword: { Header: NoHeader },
  ConfirmResetPassword: { Header: NoHeader, Footer: BackToSignIn },
};

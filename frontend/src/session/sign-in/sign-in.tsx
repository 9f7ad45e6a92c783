import { Authenticator } from '@aws-amplify/ui-react';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useState } from 'react';
import { useOutputs } from '../../configuration/context.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { endSession } from '../auth.ts';
import './amplify-ui.css';
import { useTexts } from '../../i18n/define-texts.ts';
import { signInComponents } from './components.tsx';
import { explain } from './failure.ts';
import { formFields } from './form-fields.ts';
import { signInServices } from './services.ts';
import { signInTheme } from './sign-in-theme.ts';
import { StepHeading } from './step-heading.tsx';
import { texts } from './texts.ts';
import { setTranslations } from './translations.ts';
import { usePasswordRules } from './use-password-rules.ts';
import { useRestoredFocus } from './use-restored-focus.ts';

interface SignInProps {
  /** Shown above the first step. */
  intro: ReactNode;
  onDone: () => void;
}

/** The sign-in form for every challenge of Cognito. Changing the language starts it over. */
export function SignIn({ intro, onDone }: SignInProps) {
  const { code } = useLanguage();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Amplify UI would take tokens that the API no longer accepts for a successful sign-in.
    endSession()
      .catch(() => {})
      .finally(() => setReady(true));
  }, []);
  return ready ? <SignInForm key={code} intro={intro} onDone={onDone} /> : null;
}

function SignInForm({ intro, onDone }: SignInProps) {
  const signIn = useTexts(texts);
  const { code } = useLanguage();
  const { auth, custom } = useOutputs();
  const { constraint } = usePasswordRules();
  const [options] = useState(() => {
    setTranslations(code, signIn, auth.password_policy?.min_length);
    return {
      formFields: formFields(signIn, auth, constraint),
      services: signInServices(custom, (error) => explain(error, signIn)),
      passwordless: auth.passwordless?.web_authn && { passkeyRegistrationPrompts: true },
    };
  });
  return (
    <Authenticator.Provider>
      <Themed>
        <StepHeading>{intro}</StepHeading>
        <Authenticator {...options} hideSignUp components={signInComponents}>
          <SignedIn onDone={onDone} />
        </Authenticator>
      </Themed>
    </Authenticator.Provider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const rememberFocus = useRestoredFocus();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only records which child has the focus
    <div data-amplify-theme="console" style={signInTheme} onFocus={rememberFocus}>
      <SpaceBetween size="m">{children}</SpaceBetween>
    </div>
  );
}

function SignedIn({ onDone }: { onDone: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once
  useEffect(onDone, []);
  return null;
}

import { useAuthenticator } from '@aws-amplify/ui-react';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { useOutputs } from '../../configuration/context.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

interface Step {
  title: string;
  text?: string | undefined;
}

/** The current step; undefined at the first one. */
function useStep(): Step | undefined {
  const { steps } = useTexts(texts);
  const { mode } = useOutputs().custom;
  const { route, challengeName } = useAuthenticator((form) => [form.route, form.challengeName]);
  const withCode = ({ title, text, onOneMachine }: Step & { onOneMachine: string }): Step => ({
    title,
    text: mode === 'local' ? onOneMachine : text,
  });
  switch (route) {
    case 'forceNewPassword':
      return steps.newPassword;
    case 'confirmSignIn':
      return challengeName === 'SOFTWARE_TOKEN_MFA' ? steps.code : { title: steps.code.title };
    case 'setupTotp':
      return steps.totpSetup;
    case 'selectMfaType':
      return steps.selectMfaType;
    case 'forgotPassword':
      return withCode(steps.forgotPassword);
    case 'confirmResetPassword':
      return withCode(steps.resetPassword);
    default:
      return undefined;
  }
}

/** The title of the current step; `children` at the first one. */
export function StepHeading({ children }: { children: ReactNode }) {
  const step = useStep();
  if (!step) return children;
  return (
    <div role="status">
      <Header variant="h2" description={step.text}>
        {step.title}
      </Header>
    </div>
  );
}

import { useState } from 'react';
import { answerStep, type SignInStep } from '../auth.ts';
import { CodeStep } from './code-step.tsx';
import { NewPasswordStep } from './new-password-step.tsx';
import { PasswordStep } from './password-step.tsx';
import type { StepProps } from './step-props.ts';
import { TotpSetup } from './totp-setup.tsx';

type Stage = { step: 'password' } | SignInStep;

interface SignInProps {
  onDone: () => void;
  onStage?: (stage: Stage['step']) => void;
}

/** The sign-in from the password to the last thing that Cognito asks for. */
export function SignIn({ onDone, onStage }: SignInProps) {
  const [stage, setStage] = useState<Stage>({ step: 'password' });
  const [email, setEmail] = useState('');

  const enter = (next: Stage) => {
    if (next.step === 'done') return onDone();
    setStage(next);
    onStage?.(next.step);
  };
  const steps: StepProps = {
    onAnswer: async (answer) => enter(await answerStep(answer, email)),
    onStartOver: () => enter({ step: 'password' }),
  };

  switch (stage.step) {
    case 'password':
      return (
        <PasswordStep
          onStep={(step, address) => {
            setEmail(address);
            enter(step);
          }}
        />
      );
    case 'new-password':
      return <NewPasswordStep {...steps} />;
    case 'totp-code':
      return <CodeStep key="code" {...steps} />;
    case 'totp-setup':
      return (
        <CodeStep key="setup" {...steps}>
          <TotpSetup secret={stage.secret} uri={stage.uri} />
        </CodeStep>
      );
    case 'done':
      return null;
  }
}

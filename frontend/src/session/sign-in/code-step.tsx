import { type ReactNode, useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { CodeField, codeOf } from './code-field.tsx';
import { StepForm } from './step-form.tsx';
import type { StepProps } from './step-props.ts';

/** Asks for the code of an authenticator app; `children` come before the field. */
export function CodeStep({ onAnswer, onStartOver, children }: StepProps & { children?: ReactNode }) {
  const { signIn } = useMessages();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);

  const submit = async () => {
    setTried(true);
    const code = codeOf(typed);
    if (!code) return false;
    await onAnswer(code);
    return true;
  };

  return (
    <StepForm submitText={signIn.totp.submit} onSubmit={submit} onStartOver={onStartOver}>
      {children}
      <CodeField value={typed} tried={tried} onChange={setTyped} />
    </StepForm>
  );
}

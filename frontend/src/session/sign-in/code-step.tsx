import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words/words.ts';
import { StepForm } from './step-form.tsx';
import type { StepProps } from './step-props.ts';

/** Asks for the code of an authenticator app; `children` come before the field. */
export function CodeStep({ onAnswer, onStartOver, children }: StepProps & { children?: ReactNode }) {
  const { signIn } = useWords();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const valid = /^\d{6}$/.test(code.replaceAll(' ', ''));

  const submit = async () => {
    setTried(true);
    if (!valid) return false;
    await onAnswer(code.replaceAll(' ', ''));
    return true;
  };

  return (
    <StepForm submitText={signIn.totp.submit} onSubmit={submit} onStartOver={onStartOver}>
      {children}
      <FormField
        label={signIn.totp.field}
        constraintText={signIn.totp.constraint}
        errorText={tried && !valid ? signIn.totp.invalid : undefined}
      >
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={({ detail }) => setCode(detail.value)}
        />
      </FormField>
    </StepForm>
  );
}

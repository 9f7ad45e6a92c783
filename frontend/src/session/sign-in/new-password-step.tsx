import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { StepForm } from './step-form.tsx';
import type { StepProps } from './step-props.ts';

export function NewPasswordStep({ onAnswer, onStartOver }: StepProps) {
  const { signIn } = useWords();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);

  const submit = async () => {
    setTried(true);
    if (!password || password !== repeated) return false;
    await onAnswer(password);
    return true;
  };

  return (
    <StepForm submitText={signIn.newPassword.submit} onSubmit={submit} onStartOver={onStartOver}>
      <Box variant="p">{signIn.newPassword.intro}</Box>
      <FormField label={signIn.newPassword.field} errorText={tried && !password ? signIn.passwordMissing : undefined}>
        <Input
          type="password"
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={({ detail }) => setPassword(detail.value)}
        />
      </FormField>
      <FormField
        label={signIn.newPassword.repeat}
        errorText={tried && password !== repeated ? signIn.newPassword.different : undefined}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={repeated}
          onChange={({ detail }) => setRepeated(detail.value)}
        />
      </FormField>
    </StepForm>
  );
}

import Box from '@cloudscape-design/components/box';
import { useMessages } from '../../i18n/messages.ts';
import { StepForm } from './step-form.tsx';
import type { StepProps } from './step-props.ts';
import { useNewPassword } from './use-new-password.tsx';

export function NewPasswordStep({ onAnswer, onStartOver }: StepProps) {
  const { newPassword } = useMessages().signIn;
  const { fields, read } = useNewPassword({ autoFocus: true });

  const submit = async () => {
    const password = read();
    if (password === undefined) return false;
    await onAnswer(password);
    return true;
  };

  return (
    <StepForm submitText={newPassword.submit} onSubmit={submit} onStartOver={onStartOver}>
      <Box variant="p">{newPassword.intro}</Box>
      {fields}
    </StepForm>
  );
}

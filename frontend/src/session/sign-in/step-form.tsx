import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FormEvent, ReactNode } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { useAttempt } from './use-attempt.ts';

interface StepFormProps {
  submitText: string;
  /** Answers false when a field is not right yet and says so itself. */
  onSubmit: () => Promise<boolean>;
  onStartOver?: () => void;
  children: ReactNode;
}

/** One step of the sign-in: its fields, its button, and what went wrong with it. */
export function StepForm({ submitText, onSubmit, onStartOver, children }: StepFormProps) {
  const { signIn } = useMessages();
  const { attempt, busy, failure } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(onSubmit);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Form
        errorText={null}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {onStartOver && (
              <Button formAction="none" variant="link" onClick={onStartOver}>
                {signIn.startOver}
              </Button>
            )}
            <Button variant="primary" loading={busy} formAction="submit">
              {submitText}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {failure && (
            <Alert type="error" data-testid="sign-in-failure">
              {failure}
            </Alert>
          )}
          {children}
        </SpaceBetween>
      </Form>
    </form>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../words/words.ts';
import { explain } from './failure.ts';

interface StepFormProps {
  submitText: string;
  /** Answers false when a field is not right yet and says so itself. */
  onSubmit: () => Promise<boolean>;
  onStartOver?: () => void;
  children: ReactNode;
}

/** One step of the sign-in: its fields, its button, and what went wrong with it. */
export function StepForm({ submitText, onSubmit, onStartOver, children }: StepFormProps) {
  const words = useWords();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit();
    } catch (error) {
      setFailure(explain(error, words.signIn));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Form
        errorText={null}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {onStartOver && (
              <Button formAction="none" variant="link" onClick={onStartOver}>
                {words.signIn.startOver}
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

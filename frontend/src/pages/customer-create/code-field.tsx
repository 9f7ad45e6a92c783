import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { fieldMessage } from '../../i18n/field-message.ts';
import { type Messages, useMessages } from '../../i18n/messages.ts';
import type { FormState } from './form.ts';
import type { CodeCheck } from './use-code-check.ts';

function problemOf(check: CodeCheck, code: string, messages: Messages): string | undefined {
  const { customerForm } = messages;
  if (check.state === 'invalid') return fieldMessage(customerForm.code, check, messages);
  return check.state === 'taken' ? customerForm.codeTaken(code) : undefined;
}

/** Proposed from the name until it is typed, and checked as it is. */
export function CodeField({ form, check }: { form: FormState; check: CodeCheck }) {
  const messages = useMessages();
  const { customerForm } = messages;
  const errorText = form.errorOf('code') ?? problemOf(check, form.code, messages);
  return (
    <FormField
      label={customerForm.code}
      description={customerForm.codeText}
      errorText={errorText}
      constraintText={
        !errorText && check.state === 'free' ? (
          <StatusIndicator type="success">{customerForm.codeFree}</StatusIndicator>
        ) : (
          customerForm.codeConstraint
        )
      }
    >
      <Input
        value={form.code}
        autoComplete="off"
        spellcheck={false}
        onChange={({ detail }) => form.change({ code: detail.value.toLowerCase() })}
      />
    </FormField>
  );
}

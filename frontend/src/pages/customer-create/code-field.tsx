import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { fieldMessage } from '../../forms/field-message.ts';
import { useWords, type Words } from '../../words/words.ts';
import type { FormState } from './form.ts';
import type { CodeCheck } from './use-code-check.ts';

function problemOf(check: CodeCheck, code: string, words: Words): string | undefined {
  const { customerForm } = words;
  if (check.state === 'invalid') return fieldMessage(customerForm.code, check, words);
  return check.state === 'taken' ? customerForm.codeTaken(code) : undefined;
}

/** Proposed from the name until it is typed, and checked as it is. */
export function CodeField({ form, check }: { form: FormState; check: CodeCheck }) {
  const words = useWords();
  const { customerForm } = words;
  const errorText = form.errorOf('code') ?? problemOf(check, form.code, words);
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

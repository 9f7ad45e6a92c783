import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { customerTexts } from '../../customers/texts.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { FormState } from './form.ts';
import { texts } from './texts.ts';
import type { CodeCheck } from './use-code-check.ts';

/** Proposed from the name until it is typed, and checked as it is. */
export function CodeField({ form, check }: { form: FormState; check: CodeCheck }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const problem = () => {
    if (check.state === 'invalid') return fieldMessage(attributes.code, check, messages);
    return check.state === 'taken' ? t.codeTaken(form.code) : undefined;
  };
  const errorText = form.errorOf('code') ?? problem();
  return (
    <FormField
      label={attributes.code}
      description={t.codeText}
      errorText={errorText}
      constraintText={
        !errorText && check.state === 'free' ? (
          <StatusIndicator type="success">{t.codeFree}</StatusIndicator>
        ) : (
          t.codeConstraint
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

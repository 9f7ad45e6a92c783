import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

/** The digits of what was typed; undefined when they are no code yet. */
export function codeOf(typed: string): string | undefined {
  const digits = typed.replaceAll(/\s/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

interface CodeFieldProps {
  value: string;
  /** Whether to say that it is no code. */
  tried: boolean;
  onChange: (value: string) => void;
}

/** The code that an authenticator app shows. */
export function CodeField({ value, tried, onChange }: CodeFieldProps) {
  const { code } = useTexts(texts).twoStep;
  return (
    <FormField
      label={code.field}
      constraintText={code.constraint}
      errorText={tried && !codeOf(value) ? code.invalid : undefined}
    >
      <Input
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

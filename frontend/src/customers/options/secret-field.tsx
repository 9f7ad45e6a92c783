import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ProductOption } from '@console/core/contract/product';
import { useState } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import type { Entered } from './draft.ts';
import { optionTexts } from './texts.ts';

interface SecretFieldProps {
  option: ProductOption;
  entered: Entered;
  /** The customer has a value, which nobody can see. */
  isSet: boolean;
  onChange: (entered: Entered) => void;
}

/** Write-only: a value can be kept, replaced or removed, never read. */
export function SecretField({ option, entered, isSet, onChange }: SecretFieldProps) {
  const t = useTexts(optionTexts);
  const [replacing, setReplacing] = useState(!isSet);
  const input = (
    <Input
      type="password"
      value={typeof entered === 'string' ? entered : ''}
      autoComplete="new-password"
      ariaLabel={isSet ? t.newValue(option.label) : undefined}
      onChange={({ detail }) => onChange(detail.value)}
    />
  );
  if (!isSet) return input;
  const chosen = entered === null ? 'remove' : replacing ? 'replace' : 'keep';
  const choose = (value: string) => {
    setReplacing(value === 'replace');
    onChange(value === 'remove' ? null : '');
  };
  return (
    <SpaceBetween size="xs">
      <RadioGroup
        value={chosen}
        ariaLabel={option.label}
        items={[
          { value: 'keep', label: t.keep },
          { value: 'replace', label: t.replace },
          ...(option.required ? [] : [{ value: 'remove', label: t.remove }]),
        ]}
        onChange={({ detail }) => choose(detail.value)}
      />
      {chosen === 'replace' && input}
    </SpaceBetween>
  );
}

import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { ProductOption } from '@console/core/contract/product';
import { useTexts } from '../../i18n/define-texts.ts';
import type { Entered, OptionDraft } from './draft.ts';
import { SecretField } from './secret-field.tsx';
import { optionTexts } from './texts.ts';

interface OptionFieldsProps {
  options: readonly ProductOption[];
  draft: OptionDraft;
  /** Whether the customer has a value of a secret option already. */
  isSet?: (name: string) => boolean;
  errorOf: (name: string) => string | undefined;
  onChange: (name: string, entered: Entered) => void;
}

/** A field for each option of a product. */
export function OptionFields({ options, draft, isSet = () => false, errorOf, onChange }: OptionFieldsProps) {
  const t = useTexts(optionTexts);
  const isNeeded = ({ required, type }: ProductOption) => required || type === 'boolean';
  return (
    <SpaceBetween size="l">
      {options.map((option) => (
        <FormField
          key={option.name}
          label={
            <>
              <span translate="no">{option.label}</span>
              {!isNeeded(option) && <i> - {t.optional}</i>}
            </>
          }
          description={option.help && <span translate="no">{option.help}</span>}
          constraintText={option.type === 'secret' ? t.secretText : undefined}
          errorText={errorOf(option.name)}
        >
          <Control
            option={option}
            entered={enteredIn(draft, option.name)}
            isSet={isSet(option.name)}
            onChange={(entered) => onChange(option.name, entered)}
          />
        </FormField>
      ))}
    </SpaceBetween>
  );
}

const enteredIn = (draft: OptionDraft, name: string): Entered => {
  const entered = draft[name];
  return entered === undefined ? '' : entered;
};

interface ControlProps {
  option: ProductOption;
  entered: Entered;
  isSet: boolean;
  onChange: (entered: Entered) => void;
}

function Control({ option, entered, isSet, onChange }: ControlProps) {
  const t = useTexts(optionTexts);
  const text = typeof entered === 'string' ? entered : '';
  switch (option.type) {
    case 'boolean':
      return (
        <Toggle checked={entered === true} onChange={({ detail }) => onChange(detail.checked)}>
          {entered === true ? t.yes : t.no}
        </Toggle>
      );
    case 'choice':
      return <Choice option={option} chosen={text} onChange={onChange} />;
    case 'secret':
      return <SecretField option={option} entered={entered} isSet={isSet} onChange={onChange} />;
    case 'number':
      return (
        <Input
          value={text}
          type="number"
          step="any"
          inputMode="decimal"
          onChange={({ detail }) => onChange(detail.value)}
        />
      );
    case 'text':
      return <Input value={text} autoComplete="off" onChange={({ detail }) => onChange(detail.value)} />;
    default:
      return option.type satisfies never;
  }
}

interface ChoiceProps {
  option: ProductOption;
  chosen: string;
  onChange: (chosen: string) => void;
}

function Choice({ option: { choices = [], required, default: usual }, chosen, onChange }: ChoiceProps) {
  const t = useTexts(optionTexts);
  const canBeEmpty = !required && usual === undefined;
  const items = [
    ...(canBeEmpty ? [{ value: '', label: t.noChoice }] : []),
    // What a customer has stays a choice when the product offers it no more.
    ...[...new Set([...choices, ...(chosen ? [chosen] : [])])].map((value) => ({ value, label: value })),
  ];
  return (
    <Select
      options={items}
      selectedOption={items.find(({ value }) => value === chosen) ?? null}
      placeholder={t.noChoice}
      expandToViewport
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}

import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/context.ts';
import { productsQuery } from '../api/products.ts';
import { useTexts } from '../i18n/define-texts.ts';
import type { Selection } from './selection.ts';
import { batchTexts } from './texts.ts';

export interface Change {
  version?: string;
  size?: string;
}

interface UpdateFieldsProps {
  selection: Selection;
  change: Change;
  onChange: (change: Change) => void;
}

/** What all of the customers are to have: of their products, what any of them offers. */
export function UpdateFields({ selection, change, onChange }: UpdateFieldsProps) {
  const { dialog: t } = useTexts(batchTexts);
  const { data: products = [] } = useQuery(productsQuery(useApi()));
  const wanted = 'customers' in selection ? new Set(selection.customers.map(({ product }) => product)) : undefined;
  const offered = products.filter(({ id }) => wanted?.has(id) ?? true);
  const unique = (values: readonly string[]) => [...new Set(values)];
  const choices = {
    version: unique(offered.flatMap(({ versions }) => versions)),
    size: unique(offered.flatMap(({ sizes }) => sizes.map(({ id }) => id))),
  };
  const field = (name: 'version' | 'size') => {
    const options = [{ value: '', label: t.unchanged }, ...choices[name].map((value) => ({ value, label: value }))];
    const { [name]: current = '', ...others } = change;
    return (
      <FormField label={t[name]}>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === current) ?? null}
          expandToViewport
          onChange={({ detail }) => {
            const { value } = detail.selectedOption;
            onChange(value ? { ...others, [name]: value } : others);
          }}
        />
      </FormField>
    );
  };
  return (
    <SpaceBetween size="m">
      {field('version')}
      {field('size')}
    </SpaceBetween>
  );
}

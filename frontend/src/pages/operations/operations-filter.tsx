import Select from '@cloudscape-design/components/select';
import { CustomerInput } from '../../customers/customer-input.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { statusTexts } from '../../statuses/texts.ts';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { texts } from './texts.ts';

interface OperationsFilterProps {
  status: string | undefined;
  customer: string | undefined;
  onChange: (name: 'status' | 'customer', value: string) => void;
}

export function OperationsFilter({ status = '', customer, onChange }: OperationsFilterProps) {
  const statuses = useTexts(statusTexts);
  const t = useTexts(texts);
  const options = [
    { value: '', label: t.anyStatus },
    ...Object.entries(statuses.operation).map(([value, label]) => ({ value, label })),
  ];
  return (
    <FilterBar>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === status) ?? null}
        ariaLabel={t.status}
        expandToViewport
        onChange={({ detail }) => onChange('status', detail.selectedOption.value ?? '')}
      />
      <CustomerInput label={t.customer} value={customer} onEnter={(value) => onChange('customer', value)} />
    </FilterBar>
  );
}

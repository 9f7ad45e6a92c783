import Select from '@cloudscape-design/components/select';
import { useMessages } from '../../i18n/messages.ts';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { UrlInput } from '../../tables/url-input.tsx';

interface OperationsFilterProps {
  status: string | undefined;
  customer: string | undefined;
  onChange: (name: 'status' | 'customer', value: string) => void;
}

export function OperationsFilter({ status = '', customer, onChange }: OperationsFilterProps) {
  const { operations, statuses } = useMessages();
  const options = [
    { value: '', label: operations.anyStatus },
    ...Object.entries(statuses.operation).map(([value, label]) => ({ value, label })),
  ];
  return (
    <FilterBar>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === status) ?? null}
        ariaLabel={operations.status}
        expandToViewport
        onChange={({ detail }) => onChange('status', detail.selectedOption.value ?? '')}
      />
      <UrlInput
        label={operations.customer}
        placeholder={operations.customerPlaceholder}
        value={customer}
        onEnter={(value) => onChange('customer', value)}
      />
    </FilterBar>
  );
}

import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { OperationStatus } from '@console/core/contract/operation';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { useWords } from '../../words/words.ts';

/** Filters that the API applies; the address holds them. */
export function OperationsFilter({ status, customer }: { status: OperationStatus | undefined; customer: string }) {
  const { operations, statuses } = useWords();
  const [, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        next.delete('page');
        return next;
      },
      { replace: true },
    );
  const [typed, setTyped] = useState(customer);
  useEffect(() => setTyped(customer), [customer]);
  const options = [
    { value: '', label: operations.anyStatus },
    ...Object.entries(statuses.operation).map(([value, label]) => ({ value, label })),
  ];
  return (
    <FilterBar>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === (status ?? '')) ?? null}
        ariaLabel={operations.status}
        expandToViewport
        onChange={({ detail }) => set('status', detail.selectedOption.value ?? '')}
      />
      <Input
        type="search"
        value={typed}
        placeholder={operations.customerPlaceholder}
        ariaLabel={operations.customer}
        onChange={({ detail }) => {
          setTyped(detail.value);
          if (detail.value === '') set('customer', '');
        }}
        onKeyDown={({ detail }) => detail.key === 'Enter' && set('customer', typed.trim())}
        onBlur={() => typed !== customer && set('customer', typed.trim())}
      />
    </FilterBar>
  );
}

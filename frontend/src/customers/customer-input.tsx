import Autosuggest from '@cloudscape-design/components/autosuggest';
import type { Customer } from '@console/core/contract/customer';
import type { Page } from '@console/core/contract/list';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Api } from '../api/client.ts';
import { useApi } from '../api/context.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { customerTexts } from './texts.ts';

const mostSuggestions = 20;
const settleMs = 200;

const matchingQuery = (api: Api, q: string) =>
  queryOptions({
    queryKey: ['customers', 'matching', q],
    queryFn: async ({ signal }) =>
      (await api.ask<Page<Customer>>('/customers', { signal, query: { q: q || undefined, limit: mostSuggestions } }))
        .items,
    placeholderData: keepPreviousData,
  });

interface CustomerInputProps {
  label: string;
  /** The code of the customer in the filter. */
  value: string | undefined;
  onEnter: (code: string) => void;
}

/** Finds a customer by name or code. Codes of deleted customers can be typed in full. */
export function CustomerInput({ label, value = '', onEnter }: CustomerInputProps) {
  const { find } = useTexts(customerTexts);
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), settleMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data: customers = [], isFetching } = useQuery(matchingQuery(useApi(), asked));
  const enter = (code: string) => {
    setTyped(code);
    if (code !== value) onEnter(code);
  };
  return (
    <Autosuggest
      value={typed}
      ariaLabel={label}
      placeholder={find.placeholder}
      filteringType="manual"
      statusType={isFetching && customers.length === 0 ? 'loading' : 'finished'}
      loadingText={find.loading}
      empty={find.noMatch}
      enteredTextLabel={find.useCode}
      expandToViewport
      options={customers.map(({ code, name }) => ({ value: code, label: name, description: code }))}
      onChange={({ detail }) => {
        setTyped(detail.value);
        if (detail.value === '') enter('');
      }}
      onSelect={({ detail }) => enter(detail.value.trim())}
      onKeyDown={({ detail }) => detail.key === 'Enter' && enter(typed.trim())}
    />
  );
}

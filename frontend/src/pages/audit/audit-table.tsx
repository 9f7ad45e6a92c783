import { type ReactNode, useMemo } from 'react';
import { EntriesTable } from '../../audit/entries-table.tsx';
import { CustomerInput } from '../../customers/customer-input.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { UrlInput } from '../../tables/url-input.tsx';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { boundsOf } from './range.ts';
import { RangeFilter } from './range-filter.tsx';
import { texts } from './texts.ts';

/** The whole log; the address holds the filter. */
export function AuditTable({ header }: { header: (actions: ReactNode) => ReactNode }) {
  const t = useTexts(texts);
  const { values, set, setAll, clear } = useUrlValues(['actor', 'customer', 'last', 'from', 'to']);
  const { actor, customer, last, from, to } = values;
  // Counted from when it is chosen: a range that moves on each render would be read again and again.
  const bounds = useMemo(() => boundsOf({ last, from, to }, Date.now()), [last, from, to]);
  const filtered = Object.values(values).some((value) => value !== undefined);
  return (
    <EntriesTable
      variant="full-page"
      filter={{ actor, customer, ...bounds }}
      header={header}
      onClear={filtered ? clear : undefined}
      filterControls={
        <FilterBar>
          <RangeFilter
            range={{ last, from, to }}
            onChange={(range) => setAll({ last: '', from: '', to: '', ...range })}
          />
          <UrlInput
            label={t.actor}
            placeholder={t.actorPlaceholder}
            value={actor}
            onEnter={(value) => set('actor', value)}
          />
          <CustomerInput label={t.customer} value={customer} onEnter={(value) => set('customer', value)} />
        </FilterBar>
      }
    />
  );
}

import Pagination from '@cloudscape-design/components/pagination';
import PropertyFilter from '@cloudscape-design/components/property-filter';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/context.ts';
import { customersQuery } from '../../api/customers.ts';
import { productsQuery } from '../../api/products.ts';
import { customerTexts } from '../../customers/texts.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useLocalStorage } from '../../preferences/use-local-storage.ts';
import { statusTexts } from '../../statuses/texts.ts';
import { Failed, NoMatch } from '../../tables/states.tsx';
import { useLinkedCollection } from '../../tables/use-linked-collection.ts';
import { customerColumns } from './columns.tsx';
import { CustomersHeader } from './customers-header.tsx';
import { filteringProperties, namedOptions, type Row, toRow } from './filtering.ts';
import { NoCustomers } from './no-customers.tsx';
import { Preferences, usualPreferences } from './table-preferences.tsx';
import { texts } from './texts.ts';

const noRows: Row[] = [];

export function CustomersPage() {
  const messages = useMessages();
  const t = useTexts(texts);
  const customerT = useTexts(customerTexts);
  const statuses = useTexts(statusTexts);
  const api = useApi();
  const query = useQuery(customersQuery(api));
  const { data: products } = useQuery(productsQuery(api));
  const columns = useMemo(() => customerColumns(messages, customerT, products), [messages, customerT, products]);
  const [preferences, setPreferences] = useLocalStorage(
    'console.customers',
    usualPreferences(columns.map(({ id }) => id)),
  );
  const rows = useMemo(() => query.data?.items.map(toRow) ?? noRows, [query.data]);
  const { items, collectionProps, propertyFilterProps, paginationProps, filteredItemsCount } = useLinkedCollection(
    rows,
    {
      columns,
      filteringProperties: useMemo(() => filteringProperties(customerT, t.values, statuses), [customerT, t, statuses]),
      pageSize: preferences.pageSize,
      trackBy: 'id',
      // The API's own order: what comes later is put below what is shown, and moves nothing.
      defaultSorting: 'code',
      empty: query.isError ? <Failed error={query.error} onRetry={query.refetch} /> : <NoCustomers />,
      noMatch: (clear) => <NoMatch onClear={clear} />,
    },
  );
  const selected = collectionProps.selectedItems ?? [];
  const filtered = propertyFilterProps.query.tokens.length > 0;

  return (
    <Table
      {...collectionProps}
      variant="full-page"
      stickyHeader
      enableKeyboardNavigation
      columnDefinitions={columns}
      columnDisplay={preferences.contentDisplay}
      items={items}
      loading={query.isPending}
      loadingText={t.loading}
      skeleton={{ totalRows: 'auto', maxAutoRows: preferences.pageSize }}
      selectionType="multi"
      wrapLines={preferences.wrapLines}
      stripedRows={preferences.stripedRows}
      ariaLabels={{
        tableLabel: t.table,
        selectionGroupLabel: t.selection,
        allItemsSelectionLabel: () => t.selectAll,
        itemSelectionLabel: (_, { name }) => t.select(name),
      }}
      header={<CustomersHeader query={query} selected={selected} />}
      filter={
        <PropertyFilter
          {...propertyFilterProps}
          filteringOptions={namedOptions(propertyFilterProps.filteringOptions, statuses)}
          filteringAriaLabel={t.filter}
          filteringPlaceholder={t.filterPlaceholder}
          countText={filtered ? t.matches(filteredItemsCount ?? 0) : ''}
          expandToViewport
          virtualScroll
        />
      }
      pagination={<Pagination {...paginationProps} openEnd={query.data?.complete === false} />}
      preferences={<Preferences columns={columns} value={preferences} onChange={setPreferences} />}
    />
  );
}

import Pagination from '@cloudscape-design/components/pagination';
import PropertyFilter from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/context.ts';
import { customerCountsQuery } from '../../api/customer-search.ts';
import { productsQuery } from '../../api/products.ts';
import { customerTexts } from '../../customers/texts.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useLocalStorage } from '../../preferences/use-local-storage.ts';
import { useNarrow } from '../../preferences/use-narrow.ts';
import { statusTexts } from '../../statuses/texts.ts';
import { Failed, NoMatch } from '../../tables/states.tsx';
import { customerColumns } from './columns.tsx';
import { CustomerCards } from './customer-cards.tsx';
import { CustomersHeader } from './customers-header.tsx';
import { filteringOptions, filteringProperties, namedOptions } from './filtering.ts';
import { Groups } from './groups.tsx';
import { NoCustomers } from './no-customers.tsx';
import { SavedViews } from './saved-views.tsx';
import { SelectionNotice } from './selection-notice.tsx';
import { Preferences, usualPreferences } from './table-preferences.tsx';
import { texts } from './texts.ts';
import { useCustomerList } from './use-customer-list.ts';
import { refreshed, useSelection } from './use-selection.ts';

const noRows: Customer[] = [];
const everything = { filter: [] };

export function CustomersPage() {
  const messages = useMessages();
  const t = useTexts(texts);
  const customerT = useTexts(customerTexts);
  const statuses = useTexts(statusTexts);
  const api = useApi();
  const { data: products } = useQuery(productsQuery(api));
  const columns = useMemo(() => customerColumns(messages, customerT, products), [messages, customerT, products]);
  const properties = useMemo(() => filteringProperties(customerT, t.values, statuses), [customerT, t, statuses]);
  const [preferences, setPreferences] = useLocalStorage(
    'console.customers',
    usualPreferences(columns.map(({ id }) => id)),
  );
  const narrow = useNarrow();
  const found = useCustomerList({ columns, properties, pageSize: preferences.pageSize });
  const { list, query, filter, page, setFilter, setPage, setSorting } = found;
  const { data: counts } = useQuery({ ...customerCountsQuery(api, everything), enabled: list.isSuccess });
  const selection = useSelection();
  const items = list.data?.items ?? noRows;
  const total = list.data?.total ?? 0;
  const selected = refreshed(selection.customers, items);
  const filtered = query.tokens.length > 0;
  const clear = () => setFilter({ tokens: [], operation: 'and' });

  const header = (
    <CustomersHeader
      query={list}
      filter={filter}
      selection={selection}
      selected={selected}
      views={<SavedViews preferences={preferences} onPreferences={setPreferences} />}
    />
  );
  const filterBar = (
    <SpaceBetween size="xs">
      <PropertyFilter
        query={query}
        onChange={({ detail }) => setFilter(detail)}
        filteringProperties={properties}
        filteringOptions={namedOptions(filteringOptions(counts), statuses)}
        filteringAriaLabel={t.filter}
        filteringPlaceholder={t.filterPlaceholder}
        countText={filtered && list.data ? t.matches(total) : ''}
        expandToViewport
        virtualScroll
      />
      <Groups filter={filter} query={query} onQuery={setFilter} />
      <SelectionNotice selection={selection} filter={filter} total={total} />
    </SpaceBetween>
  );
  const nothing = () => {
    if (list.isError) return <Failed error={list.error} onRetry={list.refetch} />;
    return filtered ? <NoMatch onClear={clear} /> : <NoCustomers />;
  };
  const shared = {
    items: list.isError ? noRows : items,
    selectedItems: selection.everything ? items : selected,
    loading: list.isPending,
    header,
    filter: filterBar,
    empty: nothing(),
    pagination: (
      <Pagination
        currentPageIndex={page}
        pagesCount={Math.max(1, Math.ceil(total / preferences.pageSize))}
        onChange={({ detail }) => setPage(detail.currentPageIndex)}
      />
    ),
    preferences: <Preferences columns={columns} value={preferences} onChange={setPreferences} />,
  };
  if (narrow) {
    return (
      <CustomerCards
        {...shared}
        columns={columns}
        visible={preferences.contentDisplay.filter(({ visible }) => visible).map(({ id }) => id)}
        onSelectionChange={(now) => selection.change(now, items)}
      />
    );
  }
  return (
    <Table
      {...shared}
      variant="full-page"
      stickyHeader
      enableKeyboardNavigation
      trackBy="id"
      columnDefinitions={columns}
      columnDisplay={preferences.contentDisplay}
      sortingColumn={found.sortingColumn}
      sortingDescending={found.descending}
      onSortingChange={({ detail }) => {
        const column = columns.find(({ sortingField }) => sortingField === detail.sortingColumn.sortingField);
        if (column) setSorting({ column: column.id, descending: detail.isDescending ?? false });
      }}
      onSelectionChange={({ detail }) => selection.change(detail.selectedItems, items)}
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
    />
  );
}

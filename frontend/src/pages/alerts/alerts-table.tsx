import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Select from '@cloudscape-design/components/select';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AlertFilter, alertsList } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { alertTitle } from '../../format/alert.ts';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed, NoMatch } from '../../tables/states.tsx';
import { useServerPages } from '../../tables/use-server-pages.ts';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { useWords } from '../../words/words.ts';
import { AlertActions } from './alert-actions.tsx';
import { alertColumns } from './columns.tsx';

const pageSize = 25;
const filters: readonly string[] = ['open', 'acknowledged', 'resolved', 'active'];
const isFilter = (text: string | undefined): text is AlertFilter => text !== undefined && filters.includes(text);

/** The address may name an alert, which is then selected. */
export function AlertsTable() {
  const words = useWords();
  const { alerts } = words;
  const { values, set, clear } = useUrlValues(['state']);
  const state = isFilter(values.state) ? values.state : undefined;
  const { query, items, pagination } = useServerPages(alertsList(useApi(), state, pageSize));
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState(search.get('alert'));
  const columns = useMemo(() => alertColumns(words), [words]);
  const selected = items.find(({ id }) => id === chosen);
  const options = [
    { value: '', label: alerts.anyState },
    { value: 'active', label: `${alerts.states.open} · ${alerts.states.acknowledged}` },
    ...Object.entries(alerts.states).map(([value, label]) => ({ value, label })),
  ];
  const empty = () => {
    if (query.isError) return <Failed error={query.error} onRetry={query.refetch} />;
    return state ? <NoMatch onClear={clear} /> : <Empty title={alerts.empty} text={alerts.emptyText} />;
  };
  return (
    <Table
      variant="full-page"
      stickyHeader
      enableKeyboardNavigation
      wrapLines
      columnDefinitions={columns}
      items={items}
      trackBy="id"
      loading={query.isPending || query.isFetchingNextPage}
      loadingText={alerts.loading}
      skeleton={{ totalRows: 'auto', maxAutoRows: pageSize, minAutoRows: 3 }}
      selectionType="single"
      selectedItems={selected ? [selected] : []}
      onSelectionChange={({ detail }) => setChosen(detail.selectedItems[0]?.id ?? null)}
      ariaLabels={{
        tableLabel: alerts.table,
        selectionGroupLabel: alerts.selection,
        itemSelectionLabel: (_, alert) => alerts.select(alertTitle(alert, words)),
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          description={alerts.description}
          actions={
            <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch}>
              <AlertActions selected={selected} />
            </RefreshButton>
          }
        >
          {alerts.title}
        </Header>
      }
      filter={
        <FilterBar>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === (state ?? '')) ?? null}
            ariaLabel={alerts.stateFilter}
            expandToViewport
            onChange={({ detail }) => set('state', detail.selectedOption.value ?? '')}
          />
        </FilterBar>
      }
      empty={empty()}
      pagination={<Pagination {...pagination} />}
    />
  );
}

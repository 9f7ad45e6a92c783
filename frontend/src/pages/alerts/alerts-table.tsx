import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { alertTitle } from '../../alerts/alert-title.ts';
import { alertTexts } from '../../alerts/texts.ts';
import { type AlertFilter, alertsList } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { pageSize, ServerTable } from '../../tables/server-table.tsx';
import { Empty } from '../../tables/states.tsx';
import { useServerPages } from '../../tables/use-server-pages.ts';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { AlertActions } from './alert-actions.tsx';
import { alertColumns } from './columns.tsx';
import { texts } from './texts.ts';

const filters: readonly string[] = ['open', 'acknowledged', 'resolved', 'active'];
const isFilter = (text: string | undefined): text is AlertFilter => text !== undefined && filters.includes(text);

/** The address may name an alert, which is then selected. */
export function AlertsTable() {
  const messages = useMessages();
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const { states } = useTexts(alertTexts);
  const { values, set, clear } = useUrlValues(['state']);
  const state = isFilter(values.state) ? values.state : undefined;
  const pages = useServerPages(alertsList(useApi(), state, pageSize));
  const { dataUpdatedAt, refetch } = pages.query;
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState(search.get('alert'));
  const columns = useMemo(() => alertColumns(messages, t), [messages, t]);
  const selected = pages.items.find(({ id }) => id === chosen);
  const options = [
    { value: '', label: t.anyState },
    { value: 'active', label: `${states.open} · ${states.acknowledged}` },
    ...Object.entries(states).map(([value, label]) => ({ value, label })),
  ];
  return (
    <ServerTable
      pages={pages}
      variant="full-page"
      wrapLines
      columnDefinitions={columns}
      loadingText={t.loading}
      selectionType="single"
      selectedItems={selected ? [selected] : []}
      onSelectionChange={({ detail }) => setChosen(detail.selectedItems[0]?.id ?? null)}
      ariaLabels={{
        tableLabel: t.table,
        selectionGroupLabel: t.selection,
        itemSelectionLabel: (_, alert) => t.select(alertTitle(alert, messages)),
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          description={t.description}
          actions={
            <RefreshButton updatedAt={dataUpdatedAt} onRefresh={refetch}>
              <AlertActions selected={selected} />
            </RefreshButton>
          }
        >
          {title}
        </Header>
      }
      filter={
        <FilterBar>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === (state ?? '')) ?? null}
            ariaLabel={t.stateFilter}
            expandToViewport
            onChange={({ detail }) => set('state', detail.selectedOption.value ?? '')}
          />
        </FilterBar>
      }
      empty={<Empty title={t.empty} text={t.emptyText} />}
      onClear={state ? clear : undefined}
    />
  );
}

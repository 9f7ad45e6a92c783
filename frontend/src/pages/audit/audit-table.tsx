import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { type ReactNode, useMemo } from 'react';
import { auditList } from '../../api/audit.ts';
import { useApi } from '../../api/context.ts';
import { FilterBar } from '../../tables/filter-bar.tsx';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed, NoMatch } from '../../tables/states.tsx';
import { UrlInput } from '../../tables/url-input.tsx';
import { useServerPages } from '../../tables/use-server-pages.ts';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { useWords } from '../../words/words.ts';
import { auditColumns } from './columns.tsx';

const pageSize = 25;

export function AuditTable({ header }: { header: (refresh: ReactNode) => ReactNode }) {
  const words = useWords();
  const { audit } = words;
  const api = useApi();
  const { values, set, clear } = useUrlValues(['actor', 'customer']);
  const { query, items, pagination } = useServerPages(auditList(api, values, pageSize));
  const columns = useMemo(() => auditColumns(words), [words]);
  const filtered = Object.values(values).some((value) => value !== undefined);
  const empty = () => {
    if (query.isError) return <Failed error={query.error} onRetry={query.refetch} />;
    return filtered ? <NoMatch onClear={clear} /> : <Empty title={audit.empty} />;
  };
  return (
    <Table
      variant="full-page"
      stickyHeader
      enableKeyboardNavigation
      columnDefinitions={columns}
      items={items}
      trackBy="id"
      loading={query.isPending || query.isFetchingNextPage}
      loadingText={audit.loading}
      skeleton={{ totalRows: 'auto', maxAutoRows: pageSize, minAutoRows: 3 }}
      ariaLabels={{ tableLabel: audit.table }}
      header={header(<RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />)}
      filter={
        <FilterBar>
          <UrlInput
            label={audit.actor}
            placeholder={audit.actorPlaceholder}
            value={values.actor}
            onEnter={(value) => set('actor', value)}
          />
          <UrlInput
            label={audit.customer}
            placeholder={audit.customerPlaceholder}
            value={values.customer}
            onEnter={(value) => set('customer', value)}
          />
        </FilterBar>
      }
      empty={empty()}
      pagination={<Pagination {...pagination} />}
    />
  );
}

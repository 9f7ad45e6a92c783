import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { poolsQuery } from '../../api/pools.ts';
import { productsQuery } from '../../api/products.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { PoolButtons } from '../../pools/pool-buttons.tsx';
import { poolTexts } from '../../pools/texts.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed, NoMatch } from '../../tables/states.tsx';
import { AddPool } from './add-pool.tsx';
import { poolColumns } from './columns.tsx';
import { RegionFilter } from './region-filter.tsx';
import { texts } from './texts.ts';

export function PoolsPage() {
  const t = useTexts(texts);
  const poolT = useTexts(poolTexts);
  const { title } = usePageTexts();
  const api = useApi();
  const query = useQuery(poolsQuery(api));
  const { data: products } = useQuery(productsQuery(api));
  const denied = useDenied()('admin');
  const columns = useMemo(() => poolColumns(poolT, products), [poolT, products]);
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [search, setSearch] = useSearchParams();
  const region = search.get('region');
  const pools = query.data?.filter((pool) => region === null || pool.region === region) ?? [];
  const selected = pools.find(({ id }) => id === chosen);
  const show = (code: string | null) => setSearch(code === null ? {} : { region: code });
  const addButton = (variant: 'primary' | 'normal') => (
    <Button variant={variant} disabled={denied !== undefined} disabledReason={denied} onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  const nothing = () => {
    if (query.isError) return <Failed error={query.error} onRetry={query.refetch} />;
    if (region !== null && query.data && query.data.length > 0) return <NoMatch onClear={() => show(null)} />;
    return <Empty title={t.empty} text={t.emptyText} action={addButton('normal')} />;
  };
  return (
    <>
      <Table
        variant="full-page"
        stickyHeader
        enableKeyboardNavigation
        columnDefinitions={columns}
        items={pools}
        trackBy="id"
        loading={query.isPending}
        loadingText={t.loading}
        skeleton={{ totalRows: 3 }}
        selectionType="single"
        selectedItems={selected ? [selected] : []}
        onSelectionChange={({ detail }) => setChosen(detail.selectedItems[0]?.id)}
        ariaLabels={{
          tableLabel: t.table,
          selectionGroupLabel: t.selection,
          itemSelectionLabel: (_, { id }) => t.select(id),
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            description={t.description}
            counter={query.data ? `(${pools.length})` : ''}
            actions={
              <PoolButtons
                pool={selected}
                without={t.chooseOne}
                before={<RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />}
                after={addButton('primary')}
              />
            }
          >
            {title}
          </Header>
        }
        filter={<RegionFilter pools={query.data ?? []} region={region} onChange={show} />}
        empty={nothing()}
      />
      {adding && <AddPool pools={query.data ?? []} onClose={() => setAdding(false)} />}
    </>
  );
}

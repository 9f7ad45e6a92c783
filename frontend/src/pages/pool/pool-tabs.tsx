import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import type { Pool } from '@console/core/contract/pool';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/define-texts.ts';
import { OperationsTable } from '../../operations/operations-table.tsx';
import { Overview } from './overview.tsx';
import { PoolCustomers } from './pool-customers.tsx';
import { Routing } from './routing.tsx';
import { texts } from './texts.ts';

const ids = ['overview', 'customers', 'routing', 'operations'] as const;
type Tab = (typeof ids)[number];
const isTab = (id: string | null): id is Tab => ids.includes(id as Tab);

/** The address names the tab. */
export function PoolTabs({ pool }: { pool: Pool }) {
  const { tabs } = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const active = isTab(asked) ? asked : 'overview';
  const contents: Record<Tab, () => ReactNode> = {
    overview: () => <Overview pool={pool} />,
    customers: () => <PoolCustomers pool={pool} />,
    routing: () => <Routing pool={pool} />,
    operations: () => <PoolOperations id={pool.id} />,
  };
  return (
    <Tabs
      activeTabId={active}
      onChange={({ detail: { activeTabId } }) =>
        setSearch(activeTabId === 'overview' ? {} : { tab: activeTabId }, { preventScrollReset: true })
      }
      tabs={ids.map((id) => ({
        id,
        label: tabs[id],
        // Only what is looked at is loaded and kept up to date.
        content: id === active && contents[id](),
      }))}
    />
  );
}

const hidden = ['customer', 'region'];

function PoolOperations({ id }: { id: string }) {
  const { tabs } = useTexts(texts);
  return (
    <OperationsTable
      variant="container"
      filter={useMemo(() => ({ pool: id }), [id])}
      hidden={hidden}
      header={(refresh) => (
        <Header variant="h2" actions={refresh}>
          {tabs.operations}
        </Header>
      )}
    />
  );
}

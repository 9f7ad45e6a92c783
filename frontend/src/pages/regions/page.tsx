import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Region } from '@console/core/contract/region';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { regionColumns } from './columns.tsx';
import { removalObstacle } from './removal-obstacle.ts';
import { RemoveRegion } from './remove-region.tsx';

export function RegionsPage() {
  const messages = useMessages();
  const { regions: texts } = messages;
  const query = useQuery(regionsQuery(useApi()));
  const denied = useDenied()('admin');
  const columns = useMemo(() => regionColumns(messages), [messages]);
  const [chosen, setChosen] = useState<string>();
  const [removing, setRemoving] = useState<Region>();
  const selected = query.data?.find(({ code }) => code === chosen);
  const noRemoval = denied ?? removalObstacle(selected, messages);

  const addButton = (variant: 'primary' | 'normal') => (
    <LinkButton variant={variant} href="/regions/add" disabled={denied !== undefined} disabledReason={denied}>
      {texts.add}
    </LinkButton>
  );
  return (
    <>
      <Table
        variant="full-page"
        stickyHeader
        enableKeyboardNavigation
        columnDefinitions={columns}
        items={query.data ?? []}
        trackBy="code"
        loading={query.isPending}
        loadingText={texts.loading}
        skeleton={{ totalRows: 3 }}
        selectionType="single"
        selectedItems={selected ? [selected] : []}
        onSelectionChange={({ detail }) => setChosen(detail.selectedItems[0]?.code)}
        ariaLabels={{
          tableLabel: texts.table,
          selectionGroupLabel: texts.selection,
          itemSelectionLabel: (_, { code }) => texts.select(code),
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            description={texts.description}
            counter={query.data ? `(${query.data.length})` : ''}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />
                <Button
                  disabled={noRemoval !== undefined}
                  disabledReason={noRemoval}
                  onClick={() => setRemoving(selected)}
                >
                  {texts.remove}
                </Button>
                {addButton('primary')}
              </SpaceBetween>
            }
          >
            {texts.title}
          </Header>
        }
        empty={
          query.isError ? (
            <Failed error={query.error} onRetry={query.refetch} />
          ) : (
            <Empty title={texts.empty} text={texts.emptyText} action={addButton('normal')} />
          )
        }
      />
      {removing && <RemoveRegion region={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

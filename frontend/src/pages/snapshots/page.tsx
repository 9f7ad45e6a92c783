import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Snapshot } from '@console/core/contract/snapshot';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { snapshotsQuery } from '../../api/snapshots.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { snapshotColumns } from './columns.tsx';
import { RemoveSnapshot } from './remove-snapshot.tsx';
import { RestoreSnapshot } from './restore-snapshot.tsx';
import { texts } from './texts.ts';

const requests = { restore: RestoreSnapshot, remove: RemoveSnapshot } as const;
const roles = { restore: 'operator', remove: 'admin' } as const;

export function SnapshotsPage() {
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const query = useQuery(snapshotsQuery(useApi()));
  const denied = useDenied();
  const columns = useMemo(() => snapshotColumns(t), [t]);
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState<{ request: keyof typeof requests; snapshot: Snapshot }>();
  const selected = query.data?.find(({ id }) => id === chosen);
  const button = (request: keyof typeof requests) => {
    const reason = denied(roles[request]) ?? (selected ? undefined : t.chooseOne);
    return (
      <Button
        disabled={reason !== undefined}
        disabledReason={reason}
        onClick={() => selected && setAsked({ request, snapshot: selected })}
      >
        {t[request]}
      </Button>
    );
  };
  const Request = asked && requests[asked.request];
  return (
    <>
      <Table
        variant="full-page"
        stickyHeader
        enableKeyboardNavigation
        columnDefinitions={columns}
        items={query.data ?? []}
        trackBy="id"
        loading={query.isPending}
        loadingText={t.loading}
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
            counter={query.data ? `(${query.data.length})` : ''}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />
                {button('restore')}
                {button('remove')}
              </SpaceBetween>
            }
          >
            {title}
          </Header>
        }
        empty={
          query.isError ? (
            <Failed error={query.error} onRetry={query.refetch} />
          ) : (
            <Empty title={t.empty} text={t.emptyText} />
          )
        }
      />
      {asked && Request && <Request snapshot={asked.snapshot} onClose={() => setAsked(undefined)} />}
    </>
  );
}

import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { regionBlocker } from '@console/core/contract/operations/start-blocker';
import type { Region } from '@console/core/contract/region';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { blockerText } from '../../i18n/blocker-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { regionColumns } from './columns.tsx';
import { RemoveRegion } from './remove-region.tsx';
import { texts } from './texts.ts';
import { UpdateRegion } from './update-region.tsx';

/** What can be asked for a region, each with its dialog, in the order of the buttons. */
const dialogs = { 'region.update': UpdateRegion, 'region.remove': RemoveRegion } as const;
type RegionRequest = keyof typeof dialogs;
const requests = Object.keys(dialogs) as RegionRequest[];

export function RegionsPage() {
  const t = useTexts(texts);
  const messages = useMessages();
  const { title } = usePageTexts();
  const query = useQuery(regionsQuery(useApi()));
  const denied = useDenied()('admin');
  const columns = useMemo(() => regionColumns(t, messages), [t, messages]);
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState<{ type: RegionRequest; region: Region }>();
  const selected = query.data?.find(({ code }) => code === chosen);
  const requestButton = (type: RegionRequest) => {
    const reason = denied ?? (selected ? blockerText(regionBlocker(type, selected), messages) : t.chooseOne);
    const ask = () => selected && setAsked({ type, region: selected });
    return (
      <Button key={type} disabled={reason !== undefined} disabledReason={reason} onClick={ask}>
        {messages.operationTypes[type].action}
      </Button>
    );
  };

  const Dialog = asked && dialogs[asked.type];
  const addButton = (variant: 'primary' | 'normal') => (
    <LinkButton variant={variant} href="/regions/add" disabled={denied !== undefined} disabledReason={denied}>
      {t.add}
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
        loadingText={t.loading}
        skeleton={{ totalRows: 3 }}
        selectionType="single"
        selectedItems={selected ? [selected] : []}
        onSelectionChange={({ detail }) => setChosen(detail.selectedItems[0]?.code)}
        ariaLabels={{
          tableLabel: t.table,
          selectionGroupLabel: t.selection,
          itemSelectionLabel: (_, { code }) => t.select(code),
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            description={t.description}
            counter={query.data ? `(${query.data.length})` : ''}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />
                {requests.map(requestButton)}
                {addButton('primary')}
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
            <Empty title={t.empty} text={t.emptyText} action={addButton('normal')} />
          )
        }
      />
      {asked && Dialog && <Dialog region={asked.region} onClose={() => setAsked(undefined)} />}
    </>
  );
}

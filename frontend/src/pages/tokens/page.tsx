import { useCollection } from '@cloudscape-design/collection-hooks';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ApiToken } from '@console/core/contract/api-token';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { tokensQuery } from '../../api/tokens.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { tokenColumns } from './columns.tsx';
import { CreateTokenDialog } from './create.tsx';
import { RevokeTokenDialog } from './revoke.tsx';
import { texts } from './texts.ts';

const none: ApiToken[] = [];

export function TokensPage() {
  const messages = useMessages();
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const query = useQuery(tokensQuery(useApi()));
  const [chosen, setChosen] = useState<string>();
  const [dialog, setDialog] = useState<'create' | 'revoke'>();
  const columns = useMemo(() => tokenColumns(messages, t), [messages, t]);
  const tokens = query.data ?? none;
  const { items, collectionProps } = useCollection(tokens, { sorting: {} });
  const selected = tokens.find(({ id }) => id === chosen);
  const close = () => setDialog(undefined);
  const createButton = (variant: 'primary' | 'normal') => (
    <Button variant={variant} onClick={() => setDialog('create')}>
      {t.create}
    </Button>
  );
  return (
    <>
      <Table
        {...collectionProps}
        variant="full-page"
        stickyHeader
        enableKeyboardNavigation
        columnDefinitions={columns}
        items={items}
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
          itemSelectionLabel: (_, { name }) => t.select(name),
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            description={t.description}
            counter={query.data ? `(${tokens.length})` : ''}
            actions={
              <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch}>
                <Button disabled={!selected} disabledReason={t.chooseOne} onClick={() => setDialog('revoke')}>
                  {t.revoke}
                </Button>
                {createButton('primary')}
              </RefreshButton>
            }
          >
            {title}
          </Header>
        }
        empty={
          query.isError ? (
            <Failed error={query.error} onRetry={query.refetch} />
          ) : (
            <Empty title={t.empty} text={t.emptyText} action={createButton('normal')} />
          )
        }
      />
      {dialog === 'create' && <CreateTokenDialog onClose={close} />}
      {dialog === 'revoke' && selected && <RevokeTokenDialog token={selected} onClose={close} />}
    </>
  );
}

import { useCollection } from '@cloudscape-design/collection-hooks';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Admin } from '@console/core/contract/admin';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { adminsQuery } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useSession } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { Empty, Failed } from '../../tables/states.tsx';
import { AdminActions } from './admin-actions.tsx';
import { adminColumns } from './columns.tsx';
import { Invite } from './invite.tsx';
import { texts } from './texts.ts';

const nobody: Admin[] = [];

export function AdminsPage() {
  const messages = useMessages();
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const { me } = useSession();
  const query = useQuery(adminsQuery(useApi()));
  const [chosen, setChosen] = useState<string>();
  const [inviting, setInviting] = useState(false);
  const columns = useMemo(() => adminColumns(messages, t, me.email), [messages, t, me.email]);
  const people = query.data ?? nobody;
  const { items, collectionProps } = useCollection(people, { sorting: {} });
  const selected = people.find(({ email }) => email === chosen);
  return (
    <>
      <Table
        {...collectionProps}
        variant="full-page"
        stickyHeader
        enableKeyboardNavigation
        columnDefinitions={columns}
        items={items}
        trackBy="email"
        loading={query.isPending}
        loadingText={t.loading}
        skeleton={{ totalRows: 3 }}
        selectionType="single"
        selectedItems={selected ? [selected] : []}
        onSelectionChange={({ detail }) => setChosen(detail.selectedItems[0]?.email)}
        ariaLabels={{
          tableLabel: t.table,
          selectionGroupLabel: t.selection,
          itemSelectionLabel: (_, { email }) => t.select(email),
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            description={t.description}
            counter={query.data ? `(${people.length})` : ''}
            actions={
              <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch}>
                <AdminActions person={selected} all={people} />
                <Button variant="primary" onClick={() => setInviting(true)}>
                  {t.invite}
                </Button>
              </RefreshButton>
            }
          >
            {title}
          </Header>
        }
        empty={query.isError ? <Failed error={query.error} onRetry={query.refetch} /> : <Empty title={t.empty} />}
      />
      {inviting && <Invite onClose={() => setInviting(false)} />}
    </>
  );
}

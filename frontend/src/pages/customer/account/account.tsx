import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '../../../api/accounts.ts';
import { useApi } from '../../../api/context.ts';
import { LoadError } from '../../../elements/load-error.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { useDenied } from '../../../session/context.ts';
import { AddressesTable } from './addresses-table.tsx';
import { EditAccount } from './edit-account.tsx';
import { LicensesTable } from './licenses-table.tsx';
import { texts } from './texts.ts';

/** What other systems know the customer as. */
export function Account({ customer: { id } }: { customer: Customer }) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const denied = useDenied()('operator');
  const [editing, setEditing] = useState(false);
  const { data: account, error, refetch } = useQuery(accountQuery(useApi(), id));
  if (!account) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  const { technicalUser, masterAccountName } = account;
  const userName = technicalUser?.name ?? [technicalUser?.firstName, technicalUser?.lastName].filter(Boolean).join(' ');
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button disabled={denied !== undefined} disabledReason={denied} onClick={() => setEditing(true)}>
                {t.edit}
              </Button>
            }
          >
            {t.details}
          </Header>
        }
      >
        <KeyValuePairs
          columns={4}
          minColumnWidth={180}
          items={[
            { label: t.id, value: <span translate="no">{account.id}</span> },
            { label: t.parent, value: masterAccountName ?? app.nothing },
            { label: t.email, value: technicalUser?.email ?? app.nothing },
            { label: t.userName, value: userName || app.nothing },
          ]}
        />
      </Container>
      <AddressesTable account={account} />
      <LicensesTable account={account} />
      {editing && <EditAccount account={account} onClose={() => setEditing(false)} />}
    </SpaceBetween>
  );
}

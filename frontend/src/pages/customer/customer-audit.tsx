import Header from '@cloudscape-design/components/header';
import type { Customer } from '@console/core/contract/customer';
import { useMemo } from 'react';
import { EntriesTable } from '../../audit/entries-table.tsx';
import { useMessages } from '../../i18n/messages.ts';

const hidden = ['subject'];

export function CustomerAudit({ customer: { code } }: { customer: Customer }) {
  const { audit } = useMessages();
  return (
    <EntriesTable
      variant="container"
      filter={useMemo(() => ({ customer: code }), [code])}
      hidden={hidden}
      header={(actions) => (
        <Header variant="h2" actions={actions}>
          {audit.title}
        </Header>
      )}
    />
  );
}

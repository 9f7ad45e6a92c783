import Header from '@cloudscape-design/components/header';
import type { Customer } from '@console/core/contract/customer';
import { useMemo } from 'react';
import { EntriesTable } from '../../audit/entries-table.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

const hidden = ['subject'];

export function CustomerAudit({ customer: { code } }: { customer: Customer }) {
  const { tabs } = useTexts(texts);
  return (
    <EntriesTable
      variant="container"
      filter={useMemo(() => ({ customer: code }), [code])}
      hidden={hidden}
      header={(actions) => (
        <Header variant="h2" actions={actions}>
          {tabs.audit}
        </Header>
      )}
    />
  );
}

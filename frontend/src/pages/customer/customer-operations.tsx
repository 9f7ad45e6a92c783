import Header from '@cloudscape-design/components/header';
import type { Customer } from '@console/core/contract/customer';
import { useTexts } from '../../i18n/define-texts.ts';
import { OperationsTable } from '../../operations/operations-table.tsx';
import { texts } from './texts.ts';

const hidden = ['customer', 'region'];

export function CustomerOperations({ customer }: { customer: Customer }) {
  const { tabs } = useTexts(texts);
  return (
    <OperationsTable
      variant="container"
      filter={{ customer: customer.code }}
      hidden={hidden}
      header={(refresh) => (
        <Header variant="h2" actions={refresh}>
          {tabs.operations}
        </Header>
      )}
    />
  );
}

import Header from '@cloudscape-design/components/header';
import type { Customer } from '@console/core/contract/customer';
import { useMessages } from '../../i18n/messages.ts';
import { OperationsTable } from '../../operations/operations-table.tsx';

const hidden = ['customer', 'region'];

export function CustomerOperations({ customer }: { customer: Customer }) {
  const { operations } = useMessages();
  return (
    <OperationsTable
      variant="container"
      filter={{ customer: customer.code }}
      hidden={hidden}
      header={(refresh) => (
        <Header variant="h2" actions={refresh}>
          {operations.title}
        </Header>
      )}
    />
  );
}

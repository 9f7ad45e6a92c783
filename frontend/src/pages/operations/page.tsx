import Header from '@cloudscape-design/components/header';
import type { OperationStatus } from '@console/core/contract/operation';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { OperationsTable } from '../../operations/operations-table.tsx';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { OperationsFilter } from './operations-filter.tsx';

export function Operations() {
  const { operations, help, statuses } = useMessages();
  const { values, set, clear } = useUrlValues(['status', 'customer']);
  const { status = '', customer } = values;
  const known = Object.hasOwn(statuses.operation, status) ? (status as OperationStatus) : undefined;
  return (
    <Page
      title={operations.title}
      contentType="table"
      crumbs={[{ text: operations.title, href: '/operations' }]}
      help={<Paragraphs texts={help.operations} />}
    >
      <OperationsTable
        variant="full-page"
        filter={{ status: known, customer }}
        onClear={known || customer ? clear : undefined}
        header={(refresh) => (
          <Header variant="awsui-h1-sticky" description={operations.description} actions={refresh}>
            {operations.title}
          </Header>
        )}
        filterControls={<OperationsFilter status={known} customer={customer} onChange={set} />}
      />
    </Page>
  );
}

import Header from '@cloudscape-design/components/header';
import type { OperationStatus } from '@console/core/contract/operation';
import { useSearchParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { OperationsTable } from '../../operations/operations-table.tsx';
import { useWords } from '../../words/words.ts';
import { OperationsFilter } from './operations-filter.tsx';

export function Operations() {
  const { operations, help, statuses } = useWords();
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') ?? '';
  const known = Object.hasOwn(statuses.operation, status) ? (status as OperationStatus) : undefined;
  const customer = search.get('customer') || undefined;
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
        onClear={known || customer ? () => setSearch({}, { replace: true }) : undefined}
        header={(refresh) => (
          <Header variant="awsui-h1-sticky" description={operations.description} actions={refresh}>
            {operations.title}
          </Header>
        )}
        filterControls={<OperationsFilter status={known} customer={customer ?? ''} />}
      />
    </Page>
  );
}

import Header from '@cloudscape-design/components/header';
import type { OperationStatus } from '@console/core/contract/operation';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { OperationsTable } from '../../operations/operations-table.tsx';
import { statusTexts } from '../../statuses/texts.ts';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { OperationsFilter } from './operations-filter.tsx';
import { texts } from './texts.ts';

export function OperationsPage() {
  const statuses = useTexts(statusTexts);
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const { values, set, clear } = useUrlValues(['status', 'customer']);
  const { status = '', customer } = values;
  const known = Object.hasOwn(statuses.operation, status) ? (status as OperationStatus) : undefined;
  return (
    <OperationsTable
      variant="full-page"
      filter={{ status: known, customer }}
      onClear={known || customer ? clear : undefined}
      header={(refresh) => (
        <Header variant="awsui-h1-sticky" description={t.description} actions={refresh}>
          {title}
        </Header>
      )}
      filterControls={<OperationsFilter status={known} customer={customer} onChange={set} />}
    />
  );
}

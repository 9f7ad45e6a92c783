import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import type { TableProps } from '@cloudscape-design/components/table';
import { type Batch, type BatchCustomerStatus, batchCustomerStatus } from '@console/core/contract/batch';
import { useMemo } from 'react';
import { type BatchMemberRow, batchCustomersList } from '../../api/batches.ts';
import { useApi } from '../../api/context.ts';
import { MemberStatus } from '../../batches/batch-status.tsx';
import { whyText } from '../../batches/batch-text.ts';
import { batchTexts } from '../../batches/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { type TextsOf, useTexts } from '../../i18n/define-texts.ts';
import { type Messages, useMessages } from '../../i18n/messages.ts';
import { pageSize, ServerTable } from '../../tables/server-table.tsx';
import { Empty } from '../../tables/states.tsx';
import { useServerPages } from '../../tables/use-server-pages.ts';
import { useUrlValues } from '../../tables/use-url-values.ts';
import { texts } from './texts.ts';

const why = ({ code, reason, coded }: BatchMemberRow, messages: Messages): string =>
  code === undefined || reason === undefined ? messages.app.nothing : whyText({ code, reason, coded }, messages);

const columnsOf = (messages: Messages, t: TextsOf<typeof texts>): TableProps.ColumnDefinition<BatchMemberRow>[] => [
  {
    id: 'customer',
    header: t.customer,
    cell: ({ customer, code }) =>
      code === 'not-found' ? customer : <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink>,
    isRowHeader: true,
  },
  { id: 'status', header: t.status, cell: ({ status }) => <MemberStatus status={status} /> },
  {
    id: 'operation',
    header: t.operation,
    cell: ({ operationId }) =>
      operationId ? <InternalLink href={`/operations/${operationId}`}>{t.view}</InternalLink> : messages.app.nothing,
  },
  { id: 'reason', header: t.reason, cell: (member) => why(member, messages) },
];

/** The customers of a batch in the order of their turns, each with its operation. */
export function BatchCustomers({ batch }: { batch: Batch }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const { customerStatuses } = useTexts(batchTexts);
  const { values, set, clear } = useUrlValues(['status']);
  const status = batchCustomerStatus.options.find((known): known is BatchCustomerStatus => known === values.status);
  const pages = useServerPages(batchCustomersList(useApi(), batch, status, pageSize));
  const options = [
    { value: '', label: t.anyStatus },
    ...batchCustomerStatus.options.map((value) => ({ value, label: customerStatuses[value] })),
  ];
  return (
    <ServerTable
      pages={pages}
      variant="container"
      columnDefinitions={useMemo(() => columnsOf(messages, t), [messages, t])}
      loadingText={t.loading}
      wrapLines
      ariaLabels={{ tableLabel: t.customers }}
      header={<Header variant="h2">{t.customers}</Header>}
      filter={
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === (status ?? '')) ?? null}
          ariaLabel={t.status}
          expandToViewport
          onChange={({ detail }) => set('status', detail.selectedOption.value ?? '')}
        />
      }
      empty={<Empty title={t.empty} text="" />}
      onClear={status ? clear : undefined}
    />
  );
}

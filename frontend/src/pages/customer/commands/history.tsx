import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { commandText } from '@console/core/contract/command';
import type { Operation } from '@console/core/contract/operation';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/context.ts';
import { customerCommandsQuery } from '../../../api/customers.ts';
import { Time } from '../../../elements/time.tsx';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { OperationStatus } from '../../../statuses/operation-status.tsx';
import { Empty, Failed } from '../../../tables/states.tsx';
import { texts } from './texts.ts';

interface HistoryProps {
  code: string;
  onShow: (id: string) => void;
  onAgain: (line: string) => void;
}

const lineOf = ({ command = [] }: Operation) => commandText(command);

/** What was run before, and who asked for it. */
export function CommandHistory({ code, onShow, onAgain }: HistoryProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { data, isPending, isError, error, refetch } = useQuery(customerCommandsQuery(useApi(), code));
  return (
    <Table
      header={
        <Header variant="h2" description={t.historyText}>
          {t.history}
        </Header>
      }
      items={data ?? []}
      trackBy="id"
      loading={isPending}
      loadingText={app.loading}
      wrapLines
      empty={isError ? <Failed error={error} onRetry={refetch} /> : <Empty title={t.noHistory} />}
      columnDefinitions={[
        {
          id: 'command',
          header: t.columns.command,
          isRowHeader: true,
          minWidth: 220,
          cell: (one) => (
            <Button variant="inline-link" ariaLabel={t.show(lineOf(one))} onClick={() => onShow(one.id)}>
              <Box variant="code">{lineOf(one)}</Box>
            </Button>
          ),
        },
        {
          id: 'status',
          header: t.columns.status,
          cell: ({ status }) => <OperationStatus status={status} />,
          minWidth: 140,
        },
        { id: 'by', header: t.columns.by, cell: ({ requestedBy }) => requestedBy },
        { id: 'at', header: t.columns.at, cell: ({ requestedAt }) => <Time at={requestedAt} /> },
        {
          id: 'again',
          header: '',
          cell: (one) => (
            <Button variant="inline-link" onClick={() => onAgain(lineOf(one))}>
              {t.again}
            </Button>
          ),
        },
      ]}
    />
  );
}

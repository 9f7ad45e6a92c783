import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { newestOperationsQuery } from '../../api/operations.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { titleOf } from '../../operations/operation-text.ts';
import { OperationStatus } from '../../statuses/operation-status.tsx';
import { listLimit } from './list-limit.ts';
import { ShortList } from './short-list.tsx';

const hour = 3_600_000;

interface OperationListProps {
  status: 'running' | 'failed';
  title: string;
  empty: string;
  /** Older ones are not shown. */
  withinHours?: number;
  count?: number;
}

export function OperationList({ status, title, empty, withinHours = Infinity, count }: OperationListProps) {
  const messages = useMessages();
  const query = useQuery(newestOperationsQuery(useApi(), status, listLimit));
  const isRecent = (at: string) => Date.now() - Date.parse(at) < withinHours * hour;
  const items = (query.data?.items ?? []).filter(({ requestedAt, finishedAt }) => isRecent(finishedAt ?? requestedAt));
  return (
    <ShortList
      title={title}
      empty={empty}
      all={`/operations?status=${status}`}
      query={query}
      items={items}
      count={count}
      more={count === undefined && query.data?.nextCursor !== null}
      row={(operation) => ({
        id: operation.id,
        status: <OperationStatus status={operation.status} />,
        text: <InternalLink href={`/operations/${operation.id}`}>{titleOf(operation, messages)}</InternalLink>,
        time: <Time at={operation.finishedAt ?? operation.requestedAt} />,
      })}
    />
  );
}

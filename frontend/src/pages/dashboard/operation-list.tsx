import type { Summary } from '@console/core/contract/summary';
import { useQuery } from '@tanstack/react-query';
import { openAlertsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { newestOperationsQuery } from '../../api/operations.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { titleOf } from '../../operations/operation-text.ts';
import { OperationStatus } from '../../statuses/operation-status.tsx';
import { listLimit } from './list-limit.ts';
import { ShortList } from './short-list.tsx';
import { texts } from './texts.ts';

const hour = 3_600_000;

interface OperationListProps {
  status: 'running' | 'failed';
  title: string;
  empty: string;
  /** Older ones are not shown. */
  withinHours?: number;
  description?: string | undefined;
  count?: number;
  /** Those that are told of elsewhere are not listed again. */
  told?: readonly string[];
}

function OperationList({
  status,
  title,
  empty,
  withinHours = Infinity,
  description,
  count,
  told = [],
}: OperationListProps) {
  const messages = useMessages();
  const t = useTexts(texts);
  const query = useQuery(newestOperationsQuery(useApi(), status, listLimit));
  const isRecent = (at: string) => Date.now() - Date.parse(at) < withinHours * hour;
  const recent = (query.data?.items ?? []).filter(({ requestedAt, finishedAt }) => isRecent(finishedAt ?? requestedAt));
  const items = recent.filter(({ id }) => !told.includes(id));
  return (
    <ShortList
      title={title}
      description={description}
      empty={recent.length > items.length ? t.underAlerts : empty}
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

export function InProgress({ operations: { running, queued } }: { operations: Summary['operations'] }) {
  const t = useTexts(texts);
  return (
    <OperationList
      status="running"
      title={t.inProgress}
      description={running + queued > 0 ? t.runningAndWaiting(running, queued) : undefined}
      empty={queued > 0 ? t.allWaiting : t.noneInProgress}
      count={running + queued}
    />
  );
}

/** Those that no open alert tells of. */
export function FailedOperations({ count }: { count: number }) {
  const t = useTexts(texts);
  const { data } = useQuery(openAlertsQuery(useApi()));
  const told = (data?.items ?? []).flatMap(({ operationId }) => operationId ?? []);
  return (
    <OperationList status="failed" title={t.failed} empty={t.noneFailed} withinHours={24} count={count} told={told} />
  );
}

import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import type { Operation } from '@console/core/contract/operation';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMatch } from 'react-router';
import { batchQuery, isBatchMoving } from '../../api/batches.ts';
import { useApi } from '../../api/context.ts';
import { isInProgress, operationQuery } from '../../api/operations.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import type { NotificationItem } from '../../notifications/items.ts';
import { useOperationActions } from '../../operations/use-operation-actions.ts';
import { useDenied } from '../../session/context.ts';
import { batchItem } from './batch-item.tsx';
import { operationItem } from './operation-item.tsx';
import { useAutoDismiss } from './use-auto-dismiss.ts';
import { useInvalidateFinished } from './use-invalidate-finished.ts';

function messageItem(item: Extract<NotificationItem, { kind: 'message' }>, retryText: string, dismiss: () => void) {
  const { id, type, header, content, retry } = item;
  const again = () => {
    dismiss();
    retry?.();
  };
  return { id, type, header, content, ...(retry ? { action: <Button onClick={again}>{retryText}</Button> } : {}) };
}

/** Shows the progress and the outcome of everything that was requested. */
export function NotificationBar() {
  const api = useApi();
  const messages = useMessages();
  const denied = useDenied();
  const notifications = useNotifications();
  const { items, dismiss } = notifications;
  const { retry, busy } = useOperationActions();
  const viewed = useMatch('/operations/:id')?.params.id;
  const followed = items.flatMap((item) => (item.kind === 'operation' ? [item.id] : []));
  const operations = useQueries({
    queries: followed.map((id) => operationQuery(api, id)),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  const followedBatches = items.flatMap((item) => (item.kind === 'batch' ? [item.id] : []));
  const batches = useQueries({
    queries: followedBatches.map((id) => batchQuery(api, id)),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  const viewedBatch = useMatch('/batches/:id')?.params.id;
  useInvalidateFinished(operations, batches);
  useAutoDismiss(
    notifications,
    useMemo(() => [...operations, ...batches], [operations, batches]),
  );

  const retryButton = (operation: Operation) => (
    <Button
      loading={busy === 'retry'}
      disabled={denied('operator') !== undefined}
      disabledReason={denied('operator')}
      onClick={() => retry(operation)}
    >
      {messages.app.retry}
    </Button>
  );

  const flashes = items.flatMap((item): FlashbarProps.MessageDefinition[] => {
    const dismissal = { dismissible: true, dismissLabel: messages.app.close, onDismiss: () => dismiss(item.id) };
    if (item.kind === 'message') {
      return [{ ...messageItem(item, messages.app.retry, () => dismiss(item.id)), ...dismissal }];
    }
    if (item.kind === 'batch') {
      const batch = batches.find(({ id }) => id === item.id);
      if (!batch || (isBatchMoving(batch) && viewedBatch === item.id)) return [];
      return [{ id: item.id, ...batchItem(batch, messages), ...dismissal }];
    }
    const operation = operations.find(({ id }) => id === item.id);
    // The operation's own page tells it better while it lasts.
    if (!operation || (isInProgress(operation) && viewed === item.id)) return [];
    const action = operation.status === 'failed' ? { action: retryButton(operation) } : {};
    return [{ id: item.id, ...operationItem(operation, messages), ...dismissal, ...action }];
  });
  return <Flashbar stackItems items={flashes} />;
}

import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import type { Operation } from '@console/core/contract/operation';
import { useQueries } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { useApi } from '../../api/context.ts';
import { isUnderWay, operationQuery } from '../../api/operations.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import type { Note } from '../../notifications/notes.ts';
import { useOperationActions } from '../../operations/use-operation-actions.ts';
import { useDenied } from '../../session/context.ts';
import { operationItem } from './operation-item.tsx';
import { useSettled } from './use-settled.ts';
import { useTidy } from './use-tidy.ts';

function messageItem(note: Extract<Note, { kind: 'message' }>, retryText: string, dismiss: () => void) {
  const { id, type, header, content, retry } = note;
  const again = () => {
    dismiss();
    retry?.();
  };
  return { id, type, header, content, ...(retry ? { action: <Button onClick={again}>{retryText}</Button> } : {}) };
}

/** The one place where the console tells how what was asked for is going. */
export function NotificationBar() {
  const api = useApi();
  const messages = useMessages();
  const denied = useDenied();
  const notifications = useNotifications();
  const { notes, dismiss } = notifications;
  const { retry, busy } = useOperationActions();
  const viewed = useMatch('/operations/:id')?.params.id;
  const followed = notes.flatMap((note) => (note.kind === 'operation' ? [note.id] : []));
  const operations = useQueries({
    queries: followed.map((id) => operationQuery(api, id)),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  useSettled(operations);
  useTidy(notifications, operations);

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

  const items = notes.flatMap((note): FlashbarProps.MessageDefinition[] => {
    const dismissal = { dismissible: true, dismissLabel: messages.app.close, onDismiss: () => dismiss(note.id) };
    if (note.kind === 'message') {
      return [{ ...messageItem(note, messages.app.retry, () => dismiss(note.id)), ...dismissal }];
    }
    const operation = operations.find(({ id }) => id === note.id);
    // The operation's own page tells it better while it lasts.
    if (!operation || (isUnderWay(operation) && viewed === note.id)) return [];
    const action = operation.status === 'failed' ? { action: retryButton(operation) } : {};
    return [{ id: note.id, ...operationItem(operation, messages), ...dismissal, ...action }];
  });
  return <Flashbar stackItems items={items} />;
}

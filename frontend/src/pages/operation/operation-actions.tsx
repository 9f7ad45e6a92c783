import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Operation } from '@console/core/contract/operation';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { cancelObstacle, retryObstacle } from '../../operations/obstacle.ts';
import { useOperationActions } from '../../operations/use-operation-actions.ts';
import { useDenied } from '../../session/context.ts';
import { ConfirmCancel } from './confirm-cancel.tsx';
import { useLatestOperation } from './use-latest-operation.ts';

export function OperationActions({ operation }: { operation: Operation }) {
  const messages = useMessages();
  const denied = useDenied()('operator');
  const latest = useLatestOperation(operation);
  const { retry, cancel, busy } = useOperationActions();
  const [asking, setAsking] = useState(false);
  const noRetry = denied ?? retryObstacle(operation, latest, messages);
  const noCancel = denied ?? cancelObstacle(operation, messages);
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        loading={busy === 'cancel'}
        disabled={noCancel !== undefined}
        disabledReason={noCancel}
        onClick={() => setAsking(true)}
      >
        {messages.operation.cancel}
      </Button>
      <Button
        variant={operation.status === 'failed' ? 'primary' : 'normal'}
        loading={busy === 'retry'}
        disabled={noRetry !== undefined}
        disabledReason={noRetry}
        onClick={() => retry(operation)}
      >
        {messages.operation.retry}
      </Button>
      {asking && (
        <ConfirmCancel
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            cancel(operation);
          }}
        />
      )}
    </SpaceBetween>
  );
}

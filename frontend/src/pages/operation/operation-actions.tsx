import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Operation } from '@console/core/contract/operation';
import { cancelBlocker } from '@console/core/contract/operations/cancel-blocker';
import { retryBlocker } from '@console/core/contract/operations/retry-blocker';
import { useState } from 'react';
import { isInProgress } from '../../api/operations.ts';
import { blockerText } from '../../i18n/blocker-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useOperationActions } from '../../operations/use-operation-actions.ts';
import { useDenied } from '../../session/context.ts';
import { ConfirmCancel } from './confirm-cancel.tsx';
import { DownloadButton } from './download-button.tsx';
import { NextStep } from './next-step.tsx';
import { texts } from './texts.ts';
import { useLatestOperation } from './use-latest-operation.ts';

export function OperationActions({ operation }: { operation: Operation }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const denied = useDenied()('operator');
  const latest = useLatestOperation(operation);
  const { retry, cancel, busy } = useOperationActions();
  const [asking, setAsking] = useState(false);
  const noRetry = denied ?? blockerText(retryBlocker(operation, latest), messages);
  const isCancelling =
    operation.cancelRequestedAt && isInProgress(operation) ? messages.operation.cancelRequested : undefined;
  const noCancel = denied ?? blockerText(cancelBlocker(operation), messages) ?? isCancelling;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <NextStep operation={operation} />
      <DownloadButton operation={operation} />
      <Button
        loading={busy === 'cancel'}
        disabled={noCancel !== undefined}
        disabledReason={noCancel}
        onClick={() => setAsking(true)}
      >
        {t.cancel}
      </Button>
      <Button
        variant={operation.status === 'failed' ? 'primary' : 'normal'}
        loading={busy === 'retry'}
        disabled={noRetry !== undefined}
        disabledReason={noRetry}
        onClick={() => retry(operation)}
      >
        {t.retry}
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

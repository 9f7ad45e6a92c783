import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { commandText } from '@console/core/contract/command';
import { cancelBlocker } from '@console/core/contract/operations/cancel-blocker';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useApi } from '../../../api/context.ts';
import { isInProgress, operationQuery } from '../../../api/operations.ts';
import { Loading } from '../../../elements/loading.tsx';
import { useTexts } from '../../../i18n/define-texts.ts';
import { outputOf } from '../../../log/output.ts';
import { useLog } from '../../../log/use-log.ts';
import { FailureReason } from '../../../operations/failure-reason.tsx';
import { useOperationActions } from '../../../operations/use-operation-actions.ts';
import { useDenied } from '../../../session/context.ts';
import { OperationStatus } from '../../../statuses/operation-status.tsx';
import { texts } from './texts.ts';

const Terminal = lazy(() => import('../../../log/terminal.tsx'));

/** What a command has written, as it comes. */
export function CommandOutput({ id }: { id: string }) {
  const t = useTexts(texts);
  const denied = useDenied()('operator');
  const { data: operation } = useQuery(operationQuery(useApi(), id));
  const { lines } = useLog(`/operations/${id}/log`, id);
  const { cancel, busy } = useOperationActions();
  const canCancel = operation && isInProgress(operation) && !cancelBlocker(operation) && !operation.cancelRequestedAt;
  const output = outputOf(lines);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={operation?.command && <Box variant="code">{commandText(operation.command)}</Box>}
          actions={
            canCancel && (
              <Button
                loading={busy === 'cancel'}
                disabled={denied !== undefined}
                disabledReason={denied}
                onClick={() => cancel(operation)}
              >
                {t.stop}
              </Button>
            )
          }
        >
          {t.output}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {operation && <OperationStatus status={operation.status} />}
        {operation?.error && <FailureReason error={operation.error} />}
        {output.length === 0 && operation && isInProgress(operation) ? (
          <Box color="text-body-secondary">{t.waiting}</Box>
        ) : (
          <Suspense fallback={<Loading />}>
            <Terminal key={id} lines={output} label={t.terminal} />
          </Suspense>
        )}
      </SpaceBetween>
    </Container>
  );
}

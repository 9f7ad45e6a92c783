import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { Operation } from '@console/core/contract/operation';
import type { ShownPhase } from '@console/core/contract/operation-phase';
import { isInProgress } from '../../api/operations.ts';
import { duration } from '../../format/duration.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { percent, progressText } from '../../operations/operation-text.ts';
import { phaseTexts } from './phase-texts.ts';
import { texts } from './texts.ts';

const indicators = {
  pending: 'pending',
  running: 'in-progress',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'stopped',
} as const satisfies Record<ShownPhase['status'], StepsProps.Status>;

/** When the phase after this one began, or when all ended. */
const endOf = ({ phases, finishedAt }: Operation, index: number): string | null =>
  phases[index + 1]?.startedAt ?? finishedAt;

/** What the operation goes through, and how far it is. */
export function Phases({ operation }: { operation: Operation }) {
  const messages = useMessages();
  const { steps: counted, progress } = useTexts(texts);
  const t = useTexts(phaseTexts);
  const { usualSeconds, phases, status } = operation;
  const isRunning = status === 'running';
  const steps = phases.map((phase, index): StepsProps.Step => {
    const end = endOf(operation, index);
    const took = phase.startedAt && end ? duration(Date.parse(end) - Date.parse(phase.startedAt)) : undefined;
    const doing = phase.status === 'running' && isInProgress(operation) ? progressText(operation, messages) : took;
    return {
      status: status === 'queued' && phase.phase === 'queued' ? 'pending' : indicators[phase.status],
      statusIconAriaLabel: t.statuses[phase.status],
      header: t.phases[phase.phase],
      ...(doing && { details: <Box color="text-body-secondary">{doing}</Box> }),
    };
  });
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={usualSeconds === undefined ? undefined : t.usual(duration(usualSeconds * 1_000))}
        >
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {isRunning && (
          <ProgressBar
            value={percent(operation.progress)}
            ariaLabel={progress}
            additionalInfo={counted(operation.progress.done, operation.progress.total)}
          />
        )}
        <Steps steps={steps} ariaLabel={t.title} />
      </SpaceBetween>
    </Container>
  );
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { OperationStatus as Status } from '@console/core/contract/operation';
import { useTexts } from '../i18n/define-texts.ts';
import { statusTexts } from './texts.ts';

const types: Record<Status, StatusIndicatorProps.Type> = {
  queued: 'pending',
  running: 'in-progress',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'stopped',
};

export function OperationStatus({ status }: { status: Status }) {
  const statuses = useTexts(statusTexts);
  return <StatusIndicator type={types[status]}>{statuses.operation[status]}</StatusIndicator>;
}

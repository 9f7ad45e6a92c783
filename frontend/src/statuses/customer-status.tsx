import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CustomerStatus as Status } from '@console/core/contract/customer';
import { useWords } from '../words/words.ts';

const types: Record<Status, StatusIndicatorProps.Type> = {
  creating: 'in-progress',
  online: 'success',
  updating: 'in-progress',
  suspending: 'in-progress',
  suspended: 'stopped',
  resuming: 'in-progress',
  deleting: 'in-progress',
  failed: 'error',
};

export function CustomerStatus({ status }: { status: Status }) {
  const { statuses } = useWords();
  return <StatusIndicator type={types[status]}>{statuses.customer[status]}</StatusIndicator>;
}

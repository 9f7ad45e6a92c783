import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { RegionStatus as Status } from '@console/core/contract/region';
import { useMessages } from '../i18n/messages.ts';

const types: Record<Status, StatusIndicatorProps.Type> = {
  adding: 'in-progress',
  ready: 'success',
  removing: 'in-progress',
  failed: 'error',
};

export function RegionStatus({ status }: { status: Status }) {
  const { statuses } = useMessages();
  return <StatusIndicator type={types[status]}>{statuses.region[status]}</StatusIndicator>;
}

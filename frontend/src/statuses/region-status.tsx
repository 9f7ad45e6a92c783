import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { RegionStatus as Status } from '@console/core/contract/region';
import { useTexts } from '../i18n/define-texts.ts';
import { statusTexts } from './texts.ts';

const types: Record<Status, StatusIndicatorProps.Type> = {
  adding: 'in-progress',
  ready: 'success',
  updating: 'in-progress',
  removing: 'in-progress',
  failed: 'error',
};

export function RegionStatus({ status }: { status: Status }) {
  const statuses = useTexts(statusTexts);
  return <StatusIndicator type={types[status]}>{statuses.region[status]}</StatusIndicator>;
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CustomerStatus as Status } from '@console/core/contract/customer';
import { useTexts } from '../i18n/define-texts.ts';
import { statusTexts } from './texts.ts';
import { Well } from './well.tsx';

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

interface CustomerStatusProps {
  status: Status;
  /** In gray, such as for a count of zero. */
  muted?: boolean;
}

export function CustomerStatus({ status, muted = false }: CustomerStatusProps) {
  const statuses = useTexts(statusTexts);
  if (status === 'online') return <Well muted={muted}>{statuses.customer[status]}</Well>;
  return (
    <StatusIndicator type={types[status]} {...(muted ? { colorOverride: 'grey' } : {})}>
      {statuses.customer[status]}
    </StatusIndicator>
  );
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { BatchCustomerStatus, BatchStatus as Status } from '@console/core/contract/batch';
import { useTexts } from '../i18n/define-texts.ts';
import { batchTexts } from './texts.ts';

const types: Record<Status, StatusIndicatorProps.Type> = {
  running: 'in-progress',
  paused: 'pending',
  stopped: 'warning',
  cancelling: 'in-progress',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'stopped',
};

export function BatchStatus({ status }: { status: Status }) {
  return <StatusIndicator type={types[status]}>{useTexts(batchTexts).statuses[status]}</StatusIndicator>;
}

const customerTypes: Record<BatchCustomerStatus, StatusIndicatorProps.Type> = {
  waiting: 'pending',
  running: 'in-progress',
  done: 'success',
  failed: 'error',
  cancelled: 'stopped',
  'left-out': 'info',
};

export function MemberStatus({ status }: { status: BatchCustomerStatus }) {
  const t = useTexts(batchTexts);
  return <StatusIndicator type={customerTypes[status]}>{t.customerStatuses[status]}</StatusIndicator>;
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AuditEntry } from '@console/core/contract/audit';
import { useMessages } from '../i18n/messages.ts';

const types: Record<AuditEntry['outcome'], StatusIndicatorProps.Type> = {
  accepted: 'info',
  refused: 'warning',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'stopped',
};

export function Outcome({ outcome }: Pick<AuditEntry, 'outcome'>) {
  const { audit } = useMessages();
  return <StatusIndicator type={types[outcome]}>{audit.outcomes[outcome]}</StatusIndicator>;
}

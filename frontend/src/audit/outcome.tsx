import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AuditEntry } from '@console/core/contract/audit';
import { useTexts } from '../i18n/define-texts.ts';
import { auditTexts } from './texts.ts';

const types: Record<AuditEntry['outcome'], StatusIndicatorProps.Type> = {
  accepted: 'info',
  refused: 'warning',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'stopped',
};

export function Outcome({ outcome }: Pick<AuditEntry, 'outcome'>) {
  const t = useTexts(auditTexts);
  return <StatusIndicator type={types[outcome]}>{t.outcomes[outcome]}</StatusIndicator>;
}

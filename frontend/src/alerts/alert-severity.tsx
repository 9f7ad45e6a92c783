import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AlertSeverity as Severity } from '@console/core/contract/alert';
import { useMessages } from '../i18n/messages.ts';

const types: Record<Severity, StatusIndicatorProps.Type> = { critical: 'error', warning: 'warning', info: 'info' };

export function AlertSeverity({ severity }: { severity: Severity }) {
  const { alerts } = useMessages();
  return <StatusIndicator type={types[severity]}>{alerts.severities[severity]}</StatusIndicator>;
}

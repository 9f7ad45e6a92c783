import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AlertSeverity as Severity } from '@console/core/contract/alert';
import { useTexts } from '../i18n/define-texts.ts';
import { alertTexts } from './texts.ts';

const types: Record<Severity, StatusIndicatorProps.Type> = { critical: 'error', warning: 'warning', info: 'info' };

export function AlertSeverity({ severity }: { severity: Severity }) {
  const { severities } = useTexts(alertTexts);
  return <StatusIndicator type={types[severity]}>{severities[severity]}</StatusIndicator>;
}

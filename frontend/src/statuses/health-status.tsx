import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Health } from '@console/core/contract/customer';
import { useTexts } from '../i18n/define-texts.ts';
import { statusTexts } from './texts.ts';

const types: Record<Health, StatusIndicatorProps.Type> = {
  healthy: 'success',
  degraded: 'warning',
  down: 'error',
  unknown: 'pending',
};

interface HealthStatusProps {
  health: Health;
  /** Without its colour, as where none has it. */
  quiet?: boolean;
}

export function HealthStatus({ health, quiet = false }: HealthStatusProps) {
  const statuses = useTexts(statusTexts);
  return (
    <StatusIndicator type={types[health]} {...(quiet ? { colorOverride: 'grey' } : {})}>
      {statuses.health[health]}
    </StatusIndicator>
  );
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Health } from '@console/core/contract/customer';
import { useMessages } from '../i18n/messages.ts';

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
  const { statuses } = useMessages();
  return (
    <StatusIndicator type={types[health]} {...(quiet ? { colorOverride: 'grey' } : {})}>
      {statuses.health[health]}
    </StatusIndicator>
  );
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Health } from '@console/core/contract/customer';
import { useTexts } from '../i18n/define-texts.ts';
import { statusTexts } from './texts.ts';
import { Well } from './well.tsx';

const types: Record<Health, StatusIndicatorProps.Type> = {
  healthy: 'success',
  degraded: 'warning',
  down: 'error',
  unknown: 'pending',
};

interface HealthStatusProps {
  health: Health;
  /** In gray, such as for a count of zero. */
  muted?: boolean;
}

export function HealthStatus({ health, muted = false }: HealthStatusProps) {
  const statuses = useTexts(statusTexts);
  if (health === 'healthy') return <Well muted={muted}>{statuses.health[health]}</Well>;
  return (
    <StatusIndicator type={types[health]} {...(muted ? { colorOverride: 'grey' } : {})}>
      {statuses.health[health]}
    </StatusIndicator>
  );
}

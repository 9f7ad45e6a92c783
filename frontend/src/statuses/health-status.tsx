import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Health } from '@console/core/contract/customer';
import { useWords } from '../words/words.ts';

const types: Record<Health, StatusIndicatorProps.Type> = {
  healthy: 'success',
  degraded: 'warning',
  down: 'error',
  unknown: 'pending',
};

export function HealthStatus({ health }: { health: Health }) {
  const { statuses } = useWords();
  return <StatusIndicator type={types[health]}>{statuses.health[health]}</StatusIndicator>;
}

import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AlertState as State } from '@console/core/contract/alert';
import { useMessages } from '../i18n/messages.ts';

const types: Record<State, StatusIndicatorProps.Type> = {
  open: 'pending',
  acknowledged: 'in-progress',
  resolved: 'success',
};

export function AlertState({ state }: { state: State }) {
  const { alerts } = useMessages();
  return <StatusIndicator type={types[state]}>{alerts.states[state]}</StatusIndicator>;
}

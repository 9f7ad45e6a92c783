import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AlertState as State } from '@console/core/contract/alert';
import { useWords } from '../words/words.ts';

const types: Record<State, StatusIndicatorProps.Type> = {
  open: 'pending',
  acknowledged: 'in-progress',
  resolved: 'success',
};

export function AlertState({ state }: { state: State }) {
  const { alerts } = useWords();
  return <StatusIndicator type={types[state]}>{alerts.states[state]}</StatusIndicator>;
}

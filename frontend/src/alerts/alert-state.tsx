import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AlertState as State } from '@console/core/contract/alert';
import { useTexts } from '../i18n/define-texts.ts';
import { alertTexts } from './texts.ts';

const types: Record<State, StatusIndicatorProps.Type> = {
  open: 'pending',
  acknowledged: 'in-progress',
  resolved: 'success',
};

export function AlertState({ state }: { state: State }) {
  const { states } = useTexts(alertTexts);
  return <StatusIndicator type={types[state]}>{states[state]}</StatusIndicator>;
}

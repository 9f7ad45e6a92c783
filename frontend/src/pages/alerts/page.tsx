import SpaceBetween from '@cloudscape-design/components/space-between';
import { AlertsTable } from './alerts-table.tsx';
import { Destinations } from './destinations.tsx';

export function AlertsPage() {
  return (
    <SpaceBetween size="l">
      <AlertsTable />
      <Destinations />
    </SpaceBetween>
  );
}

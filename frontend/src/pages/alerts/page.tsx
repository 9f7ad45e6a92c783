import SpaceBetween from '@cloudscape-design/components/space-between';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { AlertsTable } from './alerts-table.tsx';
import { Destinations } from './destinations.tsx';

export function Alerts() {
  const { alerts, help } = useMessages();
  return (
    <Page
      title={alerts.title}
      contentType="table"
      crumbs={[{ text: alerts.title, href: '/alerts' }]}
      help={<Paragraphs texts={help.alerts} />}
    >
      <SpaceBetween size="l">
        <AlertsTable />
        <Destinations />
      </SpaceBetween>
    </Page>
  );
}

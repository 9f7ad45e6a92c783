import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { settingsQuery } from '../../api/settings.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Inbox } from './inbox.tsx';

/** Where notifications go; on one machine, what came there. */
export function Destinations() {
  const { alerts } = useMessages();
  const { data: settings } = useQuery(settingsQuery(useApi()));
  if (!settings) return null;
  const { channel, to } = settings.notifications;
  return (
    <Container header={<Header variant="h2">{alerts.destinations}</Header>}>
      {channel === 'inbox' ? (
        <Inbox />
      ) : (
        <KeyValuePairs items={[{ label: alerts.byMail, value: to.join(', ') || alerts.noDestination }]} />
      )}
    </Container>
  );
}

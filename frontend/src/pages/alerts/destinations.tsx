import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { settingsQuery } from '../../api/settings.ts';
import { useWords } from '../../words/words.ts';
import { Inbox } from './inbox.tsx';

function Addresses({ notifications: { channel, to } }: Pick<Settings, 'notifications'>) {
  const { alerts } = useWords();
  if (channel === 'inbox') return alerts.inbox;
  if (to.length === 0) return alerts.noDestination;
  return to.join(', ');
}

/** Where notifications go; on one machine, what came there. */
export function Destinations() {
  const { alerts } = useWords();
  const { data: settings } = useQuery(settingsQuery(useApi()));
  if (!settings) return null;
  const { channel } = settings.notifications;
  return (
    <Container header={<Header variant="h2">{alerts.destinations}</Header>}>
      <KeyValuePairs
        items={[
          {
            label: channel === 'inbox' ? alerts.inboxTitle : alerts.byMail,
            value: <Addresses notifications={settings.notifications} />,
          },
        ]}
      />
      {channel === 'inbox' && <Inbox />}
    </Container>
  );
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useQuery } from '@tanstack/react-query';
import { alertTexts } from '../../alerts/texts.ts';
import { useApi } from '../../api/context.ts';
import { settingsQuery } from '../../api/settings.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { Inbox } from './inbox.tsx';
import { texts } from './texts.ts';

/** Where notifications go; on one machine, what came there. */
export function Destinations() {
  const t = useTexts(texts);
  const { destinations, noDestination } = useTexts(alertTexts);
  const { data: settings } = useQuery(settingsQuery(useApi()));
  if (!settings) return null;
  const { channel, to } = settings.notifications;
  return (
    <Container header={<Header variant="h2">{destinations}</Header>}>
      {channel === 'inbox' ? (
        <Inbox />
      ) : (
        <KeyValuePairs items={[{ label: t.byMail, value: to.join(', ') || noDestination }]} />
      )}
    </Container>
  );
}

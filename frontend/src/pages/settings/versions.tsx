import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { useMessages } from '../../i18n/messages.ts';

/** What the console itself runs on. */
export function Versions({ versions }: Pick<Settings, 'versions'>) {
  const { settings } = useMessages();
  const items = Object.entries(versions).map(([label, value]) => ({ label, value }));
  if (items.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{settings.versionsTitle}</Header>}>
      <KeyValuePairs columns={3} minColumnWidth={180} items={items} />
    </Container>
  );
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

/** What the console itself runs on. */
export function Versions({ versions }: Pick<Settings, 'versions'>) {
  const t = useTexts(texts);
  const items = Object.entries(versions).map(([label, value]) => ({ label, value }));
  if (items.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{t.versionsTitle}</Header>}>
      <KeyValuePairs columns={3} minColumnWidth={180} items={items} />
    </Container>
  );
}

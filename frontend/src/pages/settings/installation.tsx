import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { alertTexts } from '../../alerts/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** What it is and where it runs. */
export function Installation({ settings }: { settings: Settings }) {
  const { app } = useMessages();
  const { destinations, noDestination, inbox } = useTexts(alertTexts);
  const t = useTexts(texts);
  const { management, cluster, notifications } = settings;
  const to = notifications.channel === 'inbox' ? inbox : notifications.to.join(', ') || noDestination;
  return (
    <Container header={<Header variant="h2">{t.installation}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={180}
        items={[
          { label: t.mode, value: t.modes[settings.mode] },
          { label: t.version, value: settings.version },
          { label: t.domain, value: settings.domain },
          { label: t.customerUrl, value: settings.customerUrl.replace('{code}', '<code>') },
          { label: t.managementAccount, value: management?.account ?? t.none },
          { label: t.managementRegion, value: management?.region ?? t.none },
          { label: t.clusterAccount, value: settings.mode === 'local' ? t.none : cluster.account },
          { label: t.cluster, value: cluster.regions.join(', ') || app.nothing },
          {
            label: destinations,
            value: (
              <>
                {to} · <InternalLink href="/alerts">{t.alerts}</InternalLink>
              </>
            ),
          },
        ]}
      />
    </Container>
  );
}

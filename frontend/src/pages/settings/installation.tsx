import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useMessages } from '../../i18n/messages.ts';

/** What it is and where it runs. */
export function Installation({ settings }: { settings: Settings }) {
  const { alerts, app, settings: texts } = useMessages();
  const { management, cluster, notifications } = settings;
  const to = notifications.channel === 'inbox' ? alerts.inbox : notifications.to.join(', ') || alerts.noDestination;
  return (
    <Container header={<Header variant="h2">{texts.installation}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={180}
        items={[
          { label: texts.mode, value: texts.modes[settings.mode] },
          { label: texts.version, value: settings.version },
          { label: texts.domain, value: settings.domain },
          { label: texts.customerUrl, value: settings.customerUrl.replace('{code}', '<code>') },
          { label: texts.managementAccount, value: management?.account ?? texts.none },
          { label: texts.managementRegion, value: management?.region ?? texts.none },
          { label: texts.clusterAccount, value: settings.mode === 'local' ? texts.none : cluster.account },
          { label: texts.cluster, value: cluster.regions.join(', ') || app.nothing },
          {
            label: alerts.destinations,
            value: (
              <>
                {to} · <InternalLink href="/alerts">{alerts.title}</InternalLink>
              </>
            ),
          },
        ]}
      />
    </Container>
  );
}

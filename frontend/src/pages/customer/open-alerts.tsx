import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { alertTitle } from '../../alerts/alert-title.ts';
import { customerAlertsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { cockpitTexts } from './cockpit-texts.ts';

/** What is wrong now. */
export function OpenAlerts({ customer: { code } }: { customer: Customer }) {
  const messages = useMessages();
  const t = useTexts(cockpitTexts);
  const { data, error, refetch } = useQuery(customerAlertsQuery(useApi(), code));
  const alerts = data?.items.map((alert) => (
    <SpaceBetween key={alert.id} direction="horizontal" size="xs">
      <StatusIndicator type={alert.severity === 'info' ? 'info' : 'warning'}>
        <InternalLink href={`/alerts?alert=${alert.id}`}>{alertTitle(alert, messages)}</InternalLink>
      </StatusIndicator>
      <Time at={alert.since} />
    </SpaceBetween>
  ));
  return (
    <Container fitHeight header={<Header variant="h2">{t.alerts}</Header>}>
      {!alerts && (error ? <LoadError error={error} onRetry={refetch} /> : <Loading />)}
      {alerts?.length === 0 && <StatusIndicator type="success">{t.noAlerts}</StatusIndicator>}
      <SpaceBetween size="s">{alerts}</SpaceBetween>
    </Container>
  );
}

import Alert from '@cloudscape-design/components/alert';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { AlertReason } from '../../alerts/alert-reason.tsx';
import { alertTitle } from '../../alerts/alert-title.ts';
import { alertTexts } from '../../alerts/texts.ts';
import { customerAlertsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';

/** What is wrong with an application that is not healthy: its alerts that are not over. */
export function HealthNotice({ customer: { code, health } }: { customer: Customer }) {
  const messages = useMessages();
  const { view } = useTexts(alertTexts);
  const isBad = health === 'degraded' || health === 'down';
  const { data } = useQuery({ ...customerAlertsQuery(useApi(), code), enabled: isBad });
  if (!isBad) return null;
  return data?.items.map((alert) => (
    <Alert key={alert.id} type="warning" header={alertTitle(alert, messages)}>
      <AlertReason alert={alert} /> <InternalLink href={`/alerts?alert=${alert.id}`}>{view}</InternalLink>
    </Alert>
  ));
}

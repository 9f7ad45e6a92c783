import { useQuery } from '@tanstack/react-query';
import { AlertSeverity } from '../../alerts/alert-severity.tsx';
import { alertTitle } from '../../alerts/alert-title.ts';
import { openAlertsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { listLimit } from './list-limit.ts';
import { ShortList } from './short-list.tsx';
import { texts } from './texts.ts';

export function OpenAlerts() {
  const messages = useMessages();
  const t = useTexts(texts);
  const query = useQuery(openAlertsQuery(useApi()));
  const items = query.data?.items ?? [];
  return (
    <ShortList
      title={t.alerts}
      empty={t.noAlerts}
      all="/alerts?state=open"
      query={query}
      items={items.slice(0, listLimit)}
      count={items.length}
      more={query.data?.nextCursor !== null}
      row={(alert) => ({
        id: alert.id,
        status: <AlertSeverity severity={alert.severity} />,
        text: <InternalLink href={`/alerts?alert=${alert.id}`}>{alertTitle(alert, messages)}</InternalLink>,
        time: <Time at={alert.since} />,
      })}
    />
  );
}

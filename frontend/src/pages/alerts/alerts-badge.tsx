import Badge from '@cloudscape-design/components/badge';
import { useQuery } from '@tanstack/react-query';
import { activeAlertsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';

const most = 10;

/** How many alerts wait for somebody; nothing when none does. */
export function AlertsBadge() {
  const { data } = useQuery(activeAlertsQuery(useApi(), most));
  const open = data?.items.filter(({ state }) => state === 'open').length ?? 0;
  if (open === 0) return null;
  return <Badge color="red">{open === most ? `${most}+` : open}</Badge>;
}

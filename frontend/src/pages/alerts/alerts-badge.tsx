import Badge from '@cloudscape-design/components/badge';
import { useQuery } from '@tanstack/react-query';
import { openAlertsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';

/** How many alerts wait for somebody; nothing when none does. */
export function AlertsBadge() {
  const { data } = useQuery(openAlertsQuery(useApi()));
  const open = data?.items.length ?? 0;
  if (open === 0) return null;
  return <Badge color="red">{data?.nextCursor ? `${open}+` : open}</Badge>;
}

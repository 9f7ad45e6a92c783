import type { Summary } from '@console/core/contract/summary';
import { useQuery } from '@tanstack/react-query';
import { adminsQuery } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { settingsQuery } from '../../api/settings.ts';
import { useLocalStorage } from '../../preferences/use-local-storage.ts';
import { useDenied } from '../../session/context.ts';

export interface Step {
  id: 'region' | 'product' | 'customer' | 'notification' | 'colleague';
  done: boolean;
}

/** The steps of a new installation; none once all are done, dismissed, or not known yet. */
export function useFirstSteps(summary: Summary | undefined): { steps: readonly Step[]; dismiss: () => void } {
  const api = useApi();
  const [{ dismissed }, remember] = useLocalStorage('console.first-steps', { dismissed: false });
  const isAdmin = useDenied()('admin') === undefined;
  const enabled = isAdmin && !dismissed;
  const { data: products } = useQuery({ ...productsQuery(api), enabled });
  const { data: settings } = useQuery({ ...settingsQuery(api), enabled });
  const { data: people } = useQuery({ ...adminsQuery(api), enabled });
  const dismiss = () => remember({ dismissed: true });
  if (!enabled || !summary || !products || !settings || !people) return { steps: [], dismiss };
  const { channel, to } = settings.notifications;
  const steps: Step[] = [
    { id: 'region', done: summary.regions.length > 0 },
    { id: 'product', done: products.some(({ unavailable }) => unavailable === undefined) },
    { id: 'customer', done: summary.customers.total > 0 },
    { id: 'notification', done: channel === 'inbox' || to.length > 0 },
    { id: 'colleague', done: people.length > 1 },
  ];
  return { steps: steps.every(({ done }) => done) ? [] : steps, dismiss };
}

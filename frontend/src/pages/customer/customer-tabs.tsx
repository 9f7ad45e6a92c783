import Tabs from '@cloudscape-design/components/tabs';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { mailsQuery } from '../../api/mails.ts';
import { useOutputs } from '../../configuration/context.ts';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { Configuration } from './configuration.tsx';
import { CustomerOperations } from './customer-operations.tsx';
import { Overview } from './overview.tsx';
import { texts } from './texts.ts';

const Metrics = lazy(async () => ({ default: (await import('./metrics.tsx')).Metrics }));
const CustomerAudit = lazy(async () => ({ default: (await import('./customer-audit.tsx')).CustomerAudit }));
const Mails = lazy(async () => ({ default: (await import('./mails.tsx')).Mails }));
const Commands = lazy(async () => ({ default: (await import('./commands/commands.tsx')).Commands }));
const Usage = lazy(async () => ({ default: (await import('./usage.tsx')).Usage }));
const Account = lazy(async () => ({ default: (await import('./account/account.tsx')).Account }));
const Logs = lazy(async () => ({ default: (await import('./logs.tsx')).Logs }));

const ids = [
  'overview',
  'operations',
  'logs',
  'metrics',
  'usage',
  'account',
  'mail',
  'configuration',
  'commands',
  'audit',
] as const;
type Tab = (typeof ids)[number];
/** What a tenant does not have for itself: it runs in its pool. */
const ofOwnStack: readonly Tab[] = ['logs', 'metrics', 'commands'];
const isTab = (id: string | null): id is Tab => ids.includes(id as Tab);

/** On one machine, where what an application with mail settings sends is kept. */
function useHasMail(code: string): boolean {
  const { custom } = useOutputs();
  const { data } = useQuery({ ...mailsQuery(useApi(), code), enabled: custom.mode === 'local' });
  return data?.enabled ?? false;
}

/** The address names the tab. */
export function CustomerTabs({ customer }: { customer: Customer }) {
  const { tabs } = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const noAudit = useDenied()('admin');
  const hasMail = useHasMail(customer.code);
  const isPooled = customer.pool !== null;
  const isThere = (id: Tab) => {
    if (id === 'mail') return hasMail;
    if (id === 'usage') return isPooled;
    return !isPooled || !ofOwnStack.includes(id);
  };
  const active = isTab(asked) && isThere(asked) && !(asked === 'audit' && noAudit) ? asked : 'overview';
  const contents: Record<Tab, () => ReactNode> = {
    overview: () => <Overview customer={customer} />,
    operations: () => <CustomerOperations customer={customer} />,
    logs: () => <Logs customer={customer} />,
    metrics: () => <Metrics customer={customer} />,
    usage: () => <Usage customer={customer} />,
    account: () => <Account customer={customer} />,
    mail: () => <Mails customer={customer} />,
    configuration: () => <Configuration customer={customer} />,
    commands: () => <Commands customer={customer} />,
    audit: () => <CustomerAudit customer={customer} />,
  };
  return (
    <Tabs
      activeTabId={active}
      onChange={({ detail: { activeTabId } }) =>
        setSearch(activeTabId === 'overview' ? {} : { tab: activeTabId }, { preventScrollReset: true })
      }
      tabs={ids.filter(isThere).map((id) => ({
        id,
        label: tabs[id],
        ...(id === 'audit' && noAudit ? { disabled: true, disabledReason: noAudit } : {}),
        // Only what is looked at is loaded and kept up to date.
        content: id === active && <Suspense fallback={<Loading />}>{contents[id]()}</Suspense>,
      }))}
    />
  );
}

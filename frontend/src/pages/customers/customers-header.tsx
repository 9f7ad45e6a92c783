import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Collected } from '../../api/read-all.ts';
import { BatchActions } from '../../batches/batch-actions.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { grouped } from '../../format/count.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { texts } from './texts.ts';

function counter(data: Collected<Customer> | undefined, selected: number, locale: string): string {
  if (!data) return '';
  const all = `${grouped(data.items.length, locale)}${data.complete ? '' : '+'}`;
  return selected > 0 ? `(${grouped(selected, locale)}/${all})` : `(${all})`;
}

interface CustomersHeaderProps {
  query: UseQueryResult<Collected<Customer>>;
  selected: readonly Customer[];
}

export function CustomersHeader({ query, selected }: CustomersHeaderProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const denied = useDenied()('operator');
  return (
    <Header
      variant="awsui-h1-sticky"
      description={t.description}
      counter={counter(query.data, selected.length, app.locale)}
      actions={
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />
          <BatchActions selection={{ customers: selected }} />
          <LinkButton variant="primary" href="/create-customer" disabled={denied !== undefined} disabledReason={denied}>
            {t.create}
          </LinkButton>
        </SpaceBetween>
      }
    >
      {title}
    </Header>
  );
}

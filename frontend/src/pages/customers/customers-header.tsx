import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ApiFilter, CustomerPage } from '../../api/customer-search.ts';
import { BatchActions } from '../../batches/batch-actions.tsx';
import { labelTexts } from '../../customers/label-texts.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { grouped } from '../../format/count.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { RefreshButton } from '../../tables/refresh-button.tsx';
import { CsvButton } from './csv-button.tsx';
import { texts } from './texts.ts';
import type { Selection } from './use-selection.ts';

const EditTagsOfMany = lazy(async () => ({
  default: (await import('../../customers/edit-tags-of-many.tsx')).EditTagsOfMany,
}));

interface CustomersHeaderProps {
  query: UseQueryResult<CustomerPage>;
  filter: ApiFilter;
  selection: Selection;
  selected: readonly Customer[];
  /** The menu of saved views. */
  views: ReactNode;
}

export function CustomersHeader({ query, filter, selection, selected, views }: CustomersHeaderProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { many } = useTexts(labelTexts);
  const { title } = usePageTexts();
  const denied = useDenied()('operator');
  const [editing, setEditing] = useState(false);
  const total = query.data && grouped(query.data.total, app.locale);
  const counter =
    total === undefined
      ? ''
      : selection.count > 0
        ? `(${grouped(selection.count, app.locale)}/${total})`
        : `(${total})`;
  const noTags = denied ?? (selection.count === 0 ? many.chooseSome : undefined);
  return (
    <>
      <Header
        variant="awsui-h1-sticky"
        description={t.description}
        counter={counter}
        actions={
          <SpaceBetween direction="horizontal" size="xs" alignItems="center">
            <RefreshButton updatedAt={query.dataUpdatedAt} onRefresh={query.refetch} />
            {views}
            <CsvButton filter={filter} />
            <Button disabled={noTags !== undefined} disabledReason={noTags} onClick={() => setEditing(true)}>
              {many.action}
            </Button>
            <BatchActions selection={selection.everything ?? { customers: selected }} onCreated={selection.clear} />
            <LinkButton
              variant="primary"
              href="/create-customer"
              disabled={denied !== undefined}
              disabledReason={denied}
            >
              {t.create}
            </LinkButton>
          </SpaceBetween>
        }
      >
        {title}
      </Header>
      <Suspense>
        {editing && (
          <EditTagsOfMany chosen={selection.chosen} count={selection.count} onClose={() => setEditing(false)} />
        )}
      </Suspense>
    </>
  );
}

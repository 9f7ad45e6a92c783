import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { lazy, Suspense, useState } from 'react';
import { ActionsMenu } from '../../customers/actions-menu.tsx';
import { obstacle } from '../../customers/obstacle.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { ActiveOperation } from './active-operation.tsx';
import { texts } from './texts.ts';

const DeleteCustomer = lazy(async () => ({
  default: (await import('../../customers/delete-customer.tsx')).DeleteCustomer,
}));

export function CustomerHeader({ customer }: { customer: Customer }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const denied = useDenied();
  const [deleting, setDeleting] = useState(false);
  const notOpen = obstacle(customer, 'open', messages);
  const noUpdate = denied('operator') ?? obstacle(customer, 'update', messages);
  const noDeletion = denied('admin') ?? obstacle(customer, 'delete', messages);
  return (
    <SpaceBetween size="m">
      <Header
        variant="h1"
        description={customer.code}
        actions={
          <div data-screen-only>
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                iconName="external"
                iconAlign="right"
                href={customer.url}
                target="_blank"
                ariaLabel={t.openLabel(customer.url)}
                disabled={notOpen !== undefined}
                disabledReason={notOpen}
              >
                {t.open}
              </Button>
              <LinkButton
                href={`/customers/${customer.code}/update`}
                disabled={noUpdate !== undefined}
                disabledReason={noUpdate}
              >
                {t.update}
              </LinkButton>
              <ActionsMenu customers={[customer]} withUpdate={false} />
              <Button disabled={noDeletion !== undefined} disabledReason={noDeletion} onClick={() => setDeleting(true)}>
                {t.delete}
              </Button>
            </SpaceBetween>
          </div>
        }
      >
        {customer.name}
      </Header>
      <ActiveOperation customer={customer} />
      <Suspense>{deleting && <DeleteCustomer customer={customer} onClose={() => setDeleting(false)} />}</Suspense>
    </SpaceBetween>
  );
}

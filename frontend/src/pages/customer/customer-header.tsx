import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { actionTexts } from '../../customers/action-texts.ts';
import { ActionsMenu } from '../../customers/actions-menu.tsx';
import { canOpen } from '../../customers/can-open.ts';
import { useRequestBlocker } from '../../customers/request-blocker.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ActiveOperation } from '../../operations/active-operation.tsx';
import { CustomerStatus } from '../../statuses/customer-status.tsx';
import { DefinitionNotice } from './definition-notice.tsx';
import { FirstSignIn } from './first-sign-in.tsx';
import { HealthNotice } from './health-notice.tsx';
import { texts } from './texts.ts';

const DeleteCustomer = lazy(async () => ({
  default: (await import('../../customers/delete-customer.tsx')).DeleteCustomer,
}));

export function CustomerHeader({ customer }: { customer: Customer }) {
  const { operationTypes } = useMessages();
  const t = useTexts(texts);
  const { notOpen: closed } = useTexts(actionTexts);
  const blockerOf = useRequestBlocker();
  const [deleting, setDeleting] = useState(false);
  const { data: products } = useQuery(productsQuery(useApi()));
  const product = products?.find(({ id }) => id === customer.product);
  const notOpen = canOpen(customer) ? undefined : closed;
  const noUpdate = blockerOf('customer.update', customer);
  const noDeletion = blockerOf('customer.delete', customer);
  return (
    <SpaceBetween size="m">
      <Header
        variant="h1"
        description={customer.code}
        info={<CustomerStatus status={customer.status} />}
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
              {product?.signIn && <FirstSignIn customer={customer} />}
              <LinkButton
                href={`/customers/${customer.code}/update`}
                disabled={noUpdate !== undefined}
                disabledReason={noUpdate}
              >
                {operationTypes['customer.update'].action}
              </LinkButton>
              <ActionsMenu customer={customer} without={['customer.update', 'customer.delete']} />
              <Button disabled={noDeletion !== undefined} disabledReason={noDeletion} onClick={() => setDeleting(true)}>
                {operationTypes['customer.delete'].action}
              </Button>
            </SpaceBetween>
          </div>
        }
      >
        {customer.name}
      </Header>
      <ActiveOperation of={customer} />
      <HealthNotice customer={customer} />
      <DefinitionNotice customer={customer} />
      <Suspense>{deleting && <DeleteCustomer customer={customer} onClose={() => setDeleting(false)} />}</Suspense>
    </SpaceBetween>
  );
}

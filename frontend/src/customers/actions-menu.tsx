import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { Customer } from '@console/core/contract/customer';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CustomerAction } from '../api/customers.ts';
import { useMessages } from '../i18n/messages.ts';
import { useDenied } from '../session/context.ts';
import type { ConfirmedAction } from './confirmed-action.ts';
import { obstacle } from './obstacle.ts';
import { useCustomerAction } from './use-customer-action.ts';

const ConfirmAction = lazy(async () => ({ default: (await import('./confirm-action.tsx')).ConfirmAction }));
const DeleteCustomer = lazy(async () => ({ default: (await import('./delete-customer.tsx')).DeleteCustomer }));

const actions = ['suspend', 'resume', 'restart', 'redeploy'] as const;
type Asked = CustomerAction | 'update' | 'delete';

interface ActionsMenuProps {
  customers: readonly Customer[];
  /** On a customer's own page, Update has a button of its own. */
  withUpdate: boolean;
}

/** What can be done with the chosen customers, and for the rest why not. */
export function ActionsMenu({ customers, withUpdate }: ActionsMenuProps) {
  const messages = useMessages();
  const { customerActions } = messages;
  const denied = useDenied();
  const navigate = useNavigate();
  const { run, busy } = useCustomerAction();
  const [asked, setAsked] = useState<ConfirmedAction | 'delete'>();
  const close = () => setAsked(undefined);
  const [first] = customers;

  const reason = (id: Asked): string | undefined => {
    const forbidden = denied(id === 'delete' ? 'admin' : 'operator');
    if (forbidden) return forbidden;
    if (!first) return customerActions.chooseOne;
    if ((id === 'update' || id === 'delete') && customers.length > 1) return customerActions.onlyOne;
    return customers.map((customer) => obstacle(customer, id, messages)).find((text) => text !== undefined);
  };
  const item = (id: Asked): ButtonDropdownProps.Item => {
    const disabledReason = reason(id);
    return {
      id,
      text: customerActions[id],
      ...(disabledReason ? { disabled: true, disabledReason } : {}),
    };
  };
  const choose = (id: string) => {
    if (id === 'update') navigate(`/customers/${first?.code}/update`);
    else if (id === 'resume') run('resume', customers);
    else setAsked(id as ConfirmedAction | 'delete');
  };

  return (
    <>
      <ButtonDropdown
        loading={busy}
        items={[...(withUpdate ? [item('update')] : []), ...actions.map(item), ...(withUpdate ? [item('delete')] : [])]}
        onItemClick={({ detail }) => choose(detail.id)}
      >
        {customerActions.menu}
      </ButtonDropdown>
      <Suspense>
        {asked === 'delete' && first && <DeleteCustomer customer={first} onClose={close} />}
        {asked && asked !== 'delete' && (
          <ConfirmAction
            action={asked}
            customers={customers}
            onClose={close}
            onConfirm={() => {
              close();
              run(asked, customers);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { Customer } from '@console/core/contract/customer';
import {
  type CustomerOperationType,
  operations,
  type QueuedOperationType,
} from '@console/core/contract/operations/all';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { actionTexts } from './action-texts.ts';
import { formOf } from './operation-forms.ts';
import { useRequestBlocker } from './request-blocker.ts';
import { useRequestOperation } from './use-request-operation.ts';

const ConfirmOperation = lazy(async () => ({ default: (await import('./confirm-operation.tsx')).ConfirmOperation }));

type MenuType = Exclude<CustomerOperationType, 'customer.create'>;

/** All that can be done with a customer, in the order of the types. */
const menu = Object.values(operations).flatMap(({ type, subject }) =>
  subject === 'customer' && type !== 'customer.create' ? [type as MenuType] : [],
);

interface ActionsMenuProps {
  customer: Customer;
  /** Types that have a button of their own beside the menu. */
  without?: readonly MenuType[];
}

/** What can be done with a customer, and for the rest why not. */
export function ActionsMenu({ customer, without = [] }: ActionsMenuProps) {
  const { operationTypes } = useMessages();
  const texts = useTexts(actionTexts);
  const blockerOf = useRequestBlocker();
  const navigate = useNavigate();
  const { request, busy } = useRequestOperation();
  const [asked, setAsked] = useState<MenuType>();
  const close = () => setAsked(undefined);
  const form = asked && formOf(asked);

  const item = (type: MenuType): ButtonDropdownProps.Item => {
    const disabledReason = blockerOf(type, customer);
    const { action } = operationTypes[type];
    return { id: type, text: action, ...(disabledReason ? { disabled: true, disabledReason } : {}) };
  };
  const choose = (type: MenuType) => {
    const form = formOf(type);
    if (form && 'page' in form) navigate(form.page(customer.code));
    else if (form || 'confirmation' in operationTypes[type]) setAsked(type);
    else request(type as QueuedOperationType, customer);
  };

  return (
    <>
      <ButtonDropdown
        loading={busy}
        items={menu.filter((type) => !without.includes(type)).map(item)}
        onItemClick={({ detail }) => choose(detail.id as MenuType)}
      >
        {texts.menu}
      </ButtonDropdown>
      <Suspense>
        {form && 'Dialog' in form && <form.Dialog customer={customer} onClose={close} />}
        {asked && !form && (
          <ConfirmOperation
            type={asked}
            customer={customer}
            onClose={close}
            onConfirm={() => {
              close();
              request(asked as QueuedOperationType, customer);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

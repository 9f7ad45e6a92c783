import type { Customer } from '@console/core/contract/customer';
import { useMessages } from '../../i18n/messages.ts';
import { LogView } from '../../log/log-view.tsx';

/** What the customer's application writes. */
export function Logs({ customer }: { customer: Customer }) {
  const { tabs } = useMessages().customer;
  return (
    <LogView
      title={tabs.logs}
      path={`/customers/${customer.code}/logs`}
      version={customer.id}
      fileName={customer.code}
    />
  );
}

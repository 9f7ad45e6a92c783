import type { Customer } from '@console/core/contract/customer';
import { LogView } from '../../log/log-view.tsx';
import { useWords } from '../../words/words.ts';

/** What the customer's application writes. */
export function Logs({ customer }: { customer: Customer }) {
  const { tabs } = useWords().customer;
  return (
    <LogView
      title={tabs.logs}
      path={`/customers/${customer.code}/logs`}
      version={customer.id}
      fileName={customer.code}
    />
  );
}

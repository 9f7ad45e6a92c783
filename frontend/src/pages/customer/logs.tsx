import type { Customer } from '@console/core/contract/customer';
import { useTexts } from '../../i18n/define-texts.ts';
import { LogView } from '../../log/log-view.tsx';
import { texts } from './texts.ts';

/** What the customer's application writes. */
export function Logs({ customer }: { customer: Customer }) {
  const { tabs } = useTexts(texts);
  return (
    <LogView
      title={tabs.logs}
      path={`/customers/${customer.code}/logs`}
      version={customer.id}
      fileName={customer.code}
    />
  );
}

import type { Customer } from '@console/core/contract/customer';
import { type CustomerOperationType, customerOperation } from '@console/core/contract/operations/all';
import { customerBlocker } from '@console/core/contract/operations/start-blocker';
import { blockerText } from '../i18n/blocker-text.ts';
import { useMessages } from '../i18n/messages.ts';
import { useDenied } from '../session/context.ts';

/** Says why an operation cannot be requested for the customer now; undefined when it can. */
export function useRequestBlocker() {
  const messages = useMessages();
  const denied = useDenied();
  return (type: CustomerOperationType, customer: Customer): string | undefined =>
    denied(customerOperation(type).role) ?? blockerText(customerBlocker(type, customer), messages);
}

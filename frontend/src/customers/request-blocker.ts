import type { Customer } from '@console/core/contract/customer';
import { type CustomerOperationType, customerOperation } from '@console/core/contract/operations/all';
import { customerBlocker } from '@console/core/contract/operations/start-blocker';
import { blockerText } from '../i18n/blocker-text.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useDenied } from '../session/context.ts';
import { actionTexts } from './action-texts.ts';

/** Says why an operation cannot be requested for the customers now; undefined when it can. */
export function useRequestBlocker() {
  const messages = useMessages();
  const texts = useTexts(actionTexts);
  const denied = useDenied();
  return (type: CustomerOperationType, customers: readonly Customer[]): string | undefined => {
    const { role, bulk } = customerOperation(type);
    const forbidden = denied(role);
    if (forbidden) return forbidden;
    if (customers.length === 0) return texts.chooseOne;
    if (!bulk && customers.length > 1) return texts.onlyOne;
    const blocker = customers.map((customer) => customerBlocker(type, customer)).find((found) => found !== undefined);
    return blockerText(blocker, messages);
  };
}

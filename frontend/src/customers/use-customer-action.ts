import type { Customer } from '@console/core/contract/customer';
import { useRef, useState } from 'react';
import { useApi } from '../api/context.ts';
import { actOnCustomer, type CustomerAction } from '../api/customers.ts';
import { explainError } from '../api/explain-error.ts';
import { useIdempotencyKeys } from '../api/idempotency.ts';
import { useInvalidate } from '../api/use-invalidate.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';

/** Suspends, resumes, restarts or redeploys; each customer's operation, or refusal, is told in the Flashbar. */
export function useCustomerAction() {
  const api = useApi();
  const messages = useMessages();
  const keys = useIdempotencyKeys();
  const invalidate = useInvalidate();
  const { follow, fail } = useNotifications();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);

  const runOne = async (action: CustomerAction, { code }: Pick<Customer, 'code'>) => {
    try {
      const intent = { action, code };
      const { operation } = await keys.sending(intent, (key) => actOnCustomer(api, code, action, key));
      follow(operation);
      await invalidate(operation);
    } catch (error) {
      const header = messages.customerActions.failed(messages.customerActions[action], code);
      fail(header, explainError(error, messages), () => run(action, [{ code }]));
    }
  };

  const run = async (action: CustomerAction, customers: readonly Pick<Customer, 'code'>[]) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    for (const customer of customers) await runOne(action, customer);
    underWay.current = false;
    setBusy(false);
  };
  return { run, busy };
}

import Box from '@cloudscape-design/components/box';
import type { Customer } from '@console/core/contract/customer';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useApi } from '../api/context.ts';
import { moveCustomer } from '../api/customers.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { tenantTexts } from './tenant-texts.ts';

/** Moves the data of a tenant to the other of the two cloud types. */
export function MoveCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { title, action, failed } = useMessages().operationTypes['customer.move'];
  const { move } = useTexts(tenantTexts);
  const api = useApi();
  const { follow } = useNotifications();
  const cloudType = customer.cloudType === 'public' ? 'private' : 'public';
  const { submit, busy, failure, operationId } = useSubmit({
    send: (code: string, key) => moveCustomer(api, code, { cloudType }, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const named = (template: string) => fillTemplate(template, { subject: customer.code });
  return (
    <Dialog title={named(title)} submit={action} busy={busy} onSubmit={() => submit(customer.code)} onClose={onClose}>
      <Box variant="p">{cloudType === 'private' ? move.toPrivate : move.toPublic}</Box>
      {formFailure(named(failed), failure, operationId)}
    </Dialog>
  );
}

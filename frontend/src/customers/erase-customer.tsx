import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Customer } from '@console/core/contract/customer';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useState } from 'react';
import { useApi } from '../api/context.ts';
import { requestOperation } from '../api/operations.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { tenantTexts } from './tenant-texts.ts';

/** Takes the typed code of the customer before it erases its data. */
export function EraseCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { title, action, failed } = useMessages().operationTypes['customer.erase'];
  const { erase } = useTexts(tenantTexts);
  const api = useApi();
  const { follow } = useNotifications();
  const [typed, setTyped] = useState('');
  const { submit, busy, failure, operationId } = useSubmit({
    send: (confirm: string, key) => requestOperation(api, 'customer.erase', customer.code, key, { confirm }),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const named = (template: string) => fillTemplate(template, { subject: customer.code });
  return (
    <Dialog
      title={named(title)}
      submit={action}
      busy={busy}
      submitDisabledReason={typed === customer.code ? undefined : erase.unconfirmed}
      onSubmit={() => submit(typed)}
      onClose={onClose}
    >
      <Alert type="warning">{erase.intro(customer.name)}</Alert>
      <FormField label={erase.confirm(customer.code)}>
        <Input
          value={typed}
          placeholder={customer.code}
          autoComplete={false}
          onChange={({ detail }) => setTyped(detail.value)}
        />
      </FormField>
      {formFailure(named(failed), failure, operationId)}
    </Dialog>
  );
}

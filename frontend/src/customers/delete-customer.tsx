import Alert from '@cloudscape-design/components/alert';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../api/context.ts';
import { requestOperation } from '../api/operations.ts';
import { productsQuery } from '../api/products.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { fieldMessage } from '../i18n/field-message.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { actionTexts } from './action-texts.ts';
import { Consequences } from './consequences.tsx';
import { customerTexts } from './texts.ts';

/** Takes the typed code of the customer before it deletes. */
export function DeleteCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const messages = useMessages();
  const { deletion } = useTexts(actionTexts);
  const { attributes } = useTexts(customerTexts);
  const api = useApi();
  const navigate = useNavigate();
  const { follow } = useNotifications();
  const [typed, setTyped] = useState('');
  const [finalSnapshot, setFinalSnapshot] = useState(true);
  // Of a product that is not known any more, it is better to ask.
  const product = useQuery(productsQuery(api)).data?.find(({ id }) => id === customer.product);
  const database = product === undefined || product.database !== undefined;
  const confirmed = typed === customer.code;

  const { submit, busy, failure, operationId, fieldError } = useSubmit({
    fields: ['confirm'],
    send: (body: { confirm: string; finalSnapshot: boolean }, key) =>
      requestOperation(api, 'customer.delete', customer.code, key, body),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
      navigate(`/operations/${operation.id}`);
    },
  });

  return (
    <Dialog
      title={deletion.title(customer.name)}
      submit={messages.operationTypes['customer.delete'].action}
      busy={busy}
      submitDisabledReason={confirmed ? undefined : deletion.unconfirmed}
      onSubmit={() => submit({ confirm: typed, finalSnapshot: database && finalSnapshot })}
      onClose={onClose}
    >
      <Alert type="warning">{deletion.intro(customer.name)}</Alert>
      <Consequences
        finalSnapshot={database && finalSnapshot}
        database={database}
        wasOnline={customer.deployed !== null}
      />
      {database && (
        <Checkbox
          checked={finalSnapshot}
          description={finalSnapshot ? deletion.snapshotText : deletion.noSnapshot}
          onChange={({ detail }) => setFinalSnapshot(detail.checked)}
        >
          {deletion.snapshot}
        </Checkbox>
      )}
      <FormField
        label={deletion.confirm(customer.code)}
        errorText={fieldMessage(attributes.code, fieldError('confirm'), messages)}
      >
        <Input
          value={typed}
          placeholder={customer.code}
          autoComplete={false}
          onChange={({ detail }) => setTyped(detail.value)}
        />
      </FormField>
      {formFailure(deletion.failed(customer.name), failure, operationId)}
    </Dialog>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../api/context.ts';
import { deleteCustomer } from '../api/customers.ts';
import { fieldMessage } from '../forms/field-message.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { useNotifications } from '../notifications/context.ts';
import { useWords } from '../words/words.ts';
import { Consequences } from './consequences.tsx';

/** Takes the typed code of the customer before it deletes. */
export function DeleteCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords();
  const { app, customerForm, deletion } = words;
  const api = useApi();
  const navigate = useNavigate();
  const { follow } = useNotifications();
  const [typed, setTyped] = useState('');
  const [finalSnapshot, setFinalSnapshot] = useState(true);
  const confirmed = typed === customer.code;

  const { submit, busy, failure, fieldError } = useSubmit({
    fields: ['confirm'],
    send: (body: { confirm: string; finalSnapshot: boolean }, key) => deleteCustomer(api, customer.code, body, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
      navigate(`/operations/${operation.id}`);
    },
  });

  return (
    <Modal
      visible
      header={deletion.title(customer.name)}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {app.cancel}
            </Button>
            <Button
              variant="primary"
              loading={busy}
              disabled={!confirmed}
              disabledReason={deletion.unconfirmed}
              onClick={() => submit({ confirm: typed, finalSnapshot })}
            >
              {deletion.submit}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <Form errorText={failure}>
        <SpaceBetween size="m">
          <Alert type="warning">{deletion.intro(customer.name)}</Alert>
          <Consequences finalSnapshot={finalSnapshot} />
          <Checkbox
            checked={finalSnapshot}
            description={finalSnapshot ? deletion.snapshotText : deletion.noSnapshot}
            onChange={({ detail }) => setFinalSnapshot(detail.checked)}
          >
            {deletion.snapshot}
          </Checkbox>
          <FormField
            label={deletion.confirm(customer.code)}
            errorText={fieldMessage(customerForm.code, fieldError('confirm'), words)}
          >
            <Input
              value={typed}
              placeholder={customer.code}
              autoComplete={false}
              onChange={({ detail }) => setTyped(detail.value)}
            />
          </FormField>
        </SpaceBetween>
      </Form>
    </Modal>
  );
}

import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Snapshot } from '@console/core/contract/snapshot';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/context.ts';
import { restoreSnapshot } from '../../api/snapshots.ts';
import { customerTexts } from '../../customers/texts.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

/** Asks for the customer that gets the data. The former code may be reserved still. */
export function RestoreSnapshot({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const t = useTexts(texts);
  const messages = useMessages();
  const { attributes } = useTexts(customerTexts);
  const api = useApi();
  const navigate = useNavigate();
  const { follow } = useNotifications();
  const [code, setCode] = useState('');
  const [name, setName] = useState(snapshot.customerName);
  const { submit, busy, failure, operationId, fieldError } = useSubmit({
    fields: ['code', 'name'],
    send: (customer: { code: string; name: string }, key) => restoreSnapshot(api, snapshot, customer, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
      navigate(`/operations/${operation.id}`);
    },
  });
  const error = (field: 'code' | 'name') => fieldMessage(attributes[field], fieldError(field), messages);
  return (
    <Dialog
      title={t.restoreTitle(snapshot.customerName)}
      submit={t.restore}
      busy={busy}
      onSubmit={() => submit({ code, name })}
      onClose={onClose}
    >
      <Box variant="p">{t.restoreText}</Box>
      <FormField label={attributes.name} errorText={error('name')}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label={attributes.code} errorText={error('code')}>
        <Input value={code} autoComplete={false} onChange={({ detail }) => setCode(detail.value)} />
      </FormField>
      {formFailure(t.restoreFailed, failure, operationId)}
    </Dialog>
  );
}

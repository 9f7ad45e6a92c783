import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import type { Customer, CustomerLabels } from '@console/core/contract/customer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/context.ts';
import { updateCustomer } from '../api/customers.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useNotifications } from '../notifications/context.ts';
import { labelTexts } from './label-texts.ts';
import { rowsOf, TagEditor, tagsOf } from './tag-editor.tsx';

interface EditLabelsProps {
  customer: Customer;
  onClose: () => void;
}

/** Changes tags and notes at once: no operation is needed. */
export function EditLabels({ customer, onClose }: EditLabelsProps) {
  const api = useApi();
  const client = useQueryClient();
  const t = useTexts(labelTexts);
  const { succeed } = useNotifications();
  const [rows, setRows] = useState(() => rowsOf(customer.tags));
  const [notes, setNotes] = useState(customer.notes);
  const { submit, busy, failure, operationId } = useSubmit({
    send: (labels: CustomerLabels, key) => updateCustomer(api, customer.code, labels, key),
    onDone: (answer) => {
      client.setQueryData(['customer', customer.code], answer.customer);
      succeed(t.saved(customer.name));
      onClose();
    },
  });
  return (
    <Dialog
      title={t.editTitle(customer.name)}
      submit={t.save}
      busy={busy}
      onSubmit={() => void submit({ tags: tagsOf(rows), notes })}
      onClose={onClose}
    >
      {formFailure(t.failed, failure, operationId)}
      <FormField label={t.tags} description={t.tagsText} stretch>
        <TagEditor rows={rows} onChange={setRows} />
      </FormField>
      <FormField label={t.notes} description={t.notesText} stretch>
        <Textarea value={notes} rows={6} onChange={({ detail }) => setNotes(detail.value)} />
      </FormField>
    </Dialog>
  );
}

import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import type { TaggedCustomers } from '@console/core/contract/customer-tags';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/context.ts';
import { type ChosenCustomers, customerCountsQuery, type TagChange, tagCustomers } from '../api/customer-search.ts';
import { Dialog } from '../elements/dialog.tsx';
import { grouped } from '../format/count.ts';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { labelTexts } from './label-texts.ts';
import { TagEditor, type TagRow, tagsOf } from './tag-editor.tsx';

/** Names so many customers that were left out. */
const mostNamed = 5;

interface EditTagsProps {
  chosen: ChosenCustomers;
  count: number;
  onClose: () => void;
}

/** Sets and removes tags of all the chosen customers in one request. */
export function EditTagsOfMany({ chosen, count, onClose }: EditTagsProps) {
  const api = useApi();
  const { app } = useMessages();
  const { many: t } = useTexts(labelTexts);
  const { succeed } = useNotifications();
  const [rows, setRows] = useState<TagRow[]>([{ key: '', value: '' }]);
  const [remove, setRemove] = useState<string[]>([]);
  const { data: counts } = useQuery(customerCountsQuery(api, { filter: [] }));
  const keys = [...new Set(counts?.tags.map(({ key }) => key))].sort();
  const change: TagChange = { add: tagsOf(rows), remove };
  const isEmpty = Object.keys(change.add).length + remove.length === 0;

  const { submit, busy, failure, operationId } = useSubmit({
    send: (body: TagChange) => tagCustomers(api, chosen, body),
    onDone: ({ changed, leftOut }: TaggedCustomers) => {
      const named = leftOut.slice(0, mostNamed).map(({ customer, reason }) => `${customer} (${reason})`);
      const rest = leftOut.length > mostNamed ? '…' : '';
      succeed(t.done(grouped(changed, app.locale)), named.length > 0 ? t.leftOut(named.join(', ') + rest) : undefined);
      onClose();
    },
  });

  return (
    <Dialog
      title={t.title(grouped(count, app.locale))}
      submit={t.action}
      busy={busy}
      submitDisabledReason={isEmpty ? t.nothing : undefined}
      onSubmit={() => void submit(change)}
      onClose={onClose}
    >
      {formFailure(t.failed, failure, operationId)}
      <FormField label={t.set} description={t.setText} stretch>
        <TagEditor rows={rows} onChange={setRows} />
      </FormField>
      <FormField label={t.remove}>
        <Multiselect
          selectedOptions={remove.map((value) => ({ value, label: value }))}
          options={keys.map((value) => ({ value, label: value }))}
          placeholder={t.removePlaceholder}
          expandToViewport
          onChange={({ detail }) => setRemove(detail.selectedOptions.map(({ value = '' }) => value))}
        />
      </FormField>
    </Dialog>
  );
}

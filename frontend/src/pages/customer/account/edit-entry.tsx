import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Account, ChangeAccount } from '@console/core/contract/account';
import { useState } from 'react';
import { changeAccount } from '../../../api/accounts.ts';
import { useApi } from '../../../api/context.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { formFailure } from '../../../forms/form-failure.tsx';
import { useSubmit } from '../../../forms/use-submit.ts';
import { useTexts } from '../../../i18n/define-texts.ts';
import { fieldMessage } from '../../../i18n/field-message.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { useNotifications } from '../../../notifications/context.ts';
import { draftOf, type EntryField, type EntryList, fieldsOf, withEntry } from './entries.ts';
import { texts } from './texts.ts';

interface EditEntryProps {
  /** As it was when the form was opened. */
  account: Account;
  list: EntryList;
  /** The number of entries for one that is new. */
  index: number;
  onClose: () => void;
}

/** An address or a license. */
export function EditEntry({ account, list, index, onClose }: EditEntryProps) {
  const messages = useMessages();
  const t = useTexts(texts);
  const api = useApi();
  const { succeed } = useNotifications();
  const [opened] = useState(account);
  const [draft, setDraft] = useState(() => draftOf(opened, list, index));
  const fields: readonly EntryField[] = fieldsOf[list];
  const pathOf = (name: string) => `${list}.${index}.${name}`;
  const { submit, busy, failure, operationId, fieldError, touch } = useSubmit({
    fields: fields.map(({ name }) => pathOf(name)),
    send: (body: ChangeAccount, key) => changeAccount(api, opened.id, body, key),
    onDone: () => {
      succeed(t.saved);
      onClose();
    },
  });
  const labels: Readonly<Record<string, string>> = t.fields[list];
  const descriptions: Readonly<Record<string, string | undefined>> = t.descriptions;
  const change = (name: string, value: string | boolean) => {
    touch(pathOf(name));
    setDraft((current) => ({ ...current, [name]: value }));
  };
  const { add, edit } = t.entries[list];
  const isNew = index === opened[list].length;
  return (
    <Dialog
      title={isNew ? add : edit}
      submit={t.save}
      busy={busy}
      onSubmit={() => submit(withEntry(opened, list, index, draft))}
      onClose={onClose}
    >
      {fields.map(({ name, kind, optional }) => {
        const label = labels[name] ?? name;
        const value = draft[name] ?? '';
        const errorText = fieldMessage(label, fieldError(pathOf(name)), messages);
        if (kind === 'choice') {
          return (
            <FormField key={name} errorText={errorText}>
              <Checkbox checked={value === true} onChange={({ detail }) => change(name, detail.checked)}>
                {label}
              </Checkbox>
            </FormField>
          );
        }
        return (
          <FormField
            key={name}
            label={optional && list === 'licenses' ? t.optional(label) : label}
            description={descriptions[name]}
            errorText={errorText}
          >
            <Input
              value={String(value)}
              inputMode={kind === 'number' ? 'numeric' : 'text'}
              autoComplete={false}
              onChange={({ detail }) => change(name, detail.value)}
            />
          </FormField>
        );
      })}
      {formFailure(t.failed, failure, operationId)}
    </Dialog>
  );
}

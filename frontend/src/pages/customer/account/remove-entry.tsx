import type { Account, ChangeAccount } from '@console/core/contract/account';
import { useState } from 'react';
import { changeAccount } from '../../../api/accounts.ts';
import { useApi } from '../../../api/context.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { formFailure } from '../../../forms/form-failure.tsx';
import { useSubmit } from '../../../forms/use-submit.ts';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useNotifications } from '../../../notifications/context.ts';
import { type EntryList, withoutEntry } from './entries.ts';
import { texts } from './texts.ts';

interface RemoveEntryProps {
  /** As it was when the question was asked. */
  account: Account;
  list: EntryList;
  index: number;
  /** What the entry is known by. */
  name: string;
  onClose: () => void;
}

export function RemoveEntry({ account, list, index, name, onClose }: RemoveEntryProps) {
  const t = useTexts(texts);
  const api = useApi();
  const { succeed } = useNotifications();
  const [opened] = useState(account);
  const { submit, busy, failure, operationId } = useSubmit({
    send: (body: ChangeAccount, key) => changeAccount(api, opened.id, body, key),
    onDone: () => {
      succeed(t.saved);
      onClose();
    },
  });
  const { remove, removeText } = t.entries[list];
  return (
    <Dialog
      title={remove}
      submit={t.remove}
      busy={busy}
      onSubmit={() => submit(withoutEntry(opened, list, index))}
      onClose={onClose}
    >
      <span>{removeText(name)}</span>
      {formFailure(t.failed, failure, operationId)}
    </Dialog>
  );
}

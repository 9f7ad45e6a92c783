import type { Account } from '@console/core/contract/account';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { addressFields } from './entries.ts';
import { EntriesTable } from './entries-table.tsx';
import { texts } from './texts.ts';

const nameOf = ({ type, street, city }: Account['addresses'][number]) =>
  [type, street, city].filter(Boolean).join(', ');

export function AddressesTable({ account }: { account: Account }) {
  const { app } = useMessages();
  const { fields } = useTexts(texts);
  return (
    <EntriesTable
      account={account}
      list="addresses"
      nameOf={nameOf}
      columns={addressFields.map((field) => ({
        id: field,
        header: fields.addresses[field],
        cell: (address) => address[field] || app.nothing,
      }))}
    />
  );
}

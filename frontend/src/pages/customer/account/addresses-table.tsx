import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { AccountDetails } from '@console/core/contract/account';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { Empty } from '../../../tables/states.tsx';
import { texts } from './texts.ts';

const fields = ['type', 'street', 'postalCode', 'city', 'state', 'country'] as const;

export function AddressesTable({ addresses }: Pick<AccountDetails, 'addresses'>) {
  const { app } = useMessages();
  const t = useTexts(texts);
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${addresses.length})`}>
          {t.addresses}
        </Header>
      }
      ariaLabels={{ tableLabel: t.addresses }}
      items={addresses}
      columnDefinitions={fields.map((field) => ({
        id: field,
        header: t.address[field],
        cell: (address: AccountDetails['addresses'][number]) => address[field] || app.nothing,
      }))}
      empty={<Empty title={t.noAddresses} />}
    />
  );
}

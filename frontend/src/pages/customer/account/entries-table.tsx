import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { Account } from '@console/core/contract/account';
import { useState } from 'react';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useDenied } from '../../../session/context.ts';
import { Empty } from '../../../tables/states.tsx';
import { EditEntry } from './edit-entry.tsx';
import type { EntryList } from './entries.ts';
import { RemoveEntry } from './remove-entry.tsx';
import { texts } from './texts.ts';

type EntryOf<L extends EntryList> = Account[L][number];

interface EntriesTableProps<L extends EntryList> {
  account: Account;
  list: L;
  columns: TableProps.ColumnDefinition<EntryOf<L>>[];
  nameOf: (entry: EntryOf<L>) => string;
}

/** The addresses or licenses of an account, which operators add, edit and remove one by one. */
export function EntriesTable<L extends EntryList>({ account, list, columns, nameOf }: EntriesTableProps<L>) {
  const t = useTexts(texts);
  const denied = useDenied()('operator');
  const [open, setOpen] = useState<{ action: 'edit' | 'remove'; index: number; name: string }>();
  const entries: readonly EntryOf<L>[] = account[list];
  const { title, none, add } = t.entries[list];
  const close = () => setOpen(undefined);
  const button = (action: 'edit' | 'remove', entry: EntryOf<L>) => {
    const index = entries.indexOf(entry);
    const name = nameOf(entry) || String(index + 1);
    return (
      <Button
        variant="inline-icon"
        iconName={action}
        ariaLabel={action === 'edit' ? t.editEntry(name) : t.removeEntry(name)}
        disabled={denied !== undefined}
        disabledReason={denied}
        onClick={() => setOpen({ action, index, name })}
      />
    );
  };
  return (
    <>
      <Table
        header={
          <Header
            variant="h2"
            counter={`(${entries.length})`}
            actions={
              <Button
                disabled={denied !== undefined}
                disabledReason={denied}
                onClick={() => setOpen({ action: 'edit', index: entries.length, name: '' })}
              >
                {add}
              </Button>
            }
          >
            {title}
          </Header>
        }
        ariaLabels={{ tableLabel: title }}
        items={entries}
        columnDefinitions={[
          ...columns,
          {
            id: 'actions',
            header: t.actions,
            minWidth: 90,
            cell: (entry) => (
              <SpaceBetween direction="horizontal" size="xs">
                {button('edit', entry)}
                {button('remove', entry)}
              </SpaceBetween>
            ),
          },
        ]}
        empty={<Empty title={none} />}
      />
      {open?.action === 'edit' && <EditEntry account={account} list={list} index={open.index} onClose={close} />}
      {open?.action === 'remove' && (
        <RemoveEntry account={account} list={list} index={open.index} name={open.name} onClose={close} />
      )}
    </>
  );
}

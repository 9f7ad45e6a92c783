import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { useMessages } from '../../i18n/messages.ts';
import { usualColumns } from './columns.tsx';

export interface TablePreferences {
  pageSize: number;
  wrapLines: boolean;
  stripedRows: boolean;
  contentDisplay: readonly { id: string; visible: boolean }[];
}

/** `columns` are all ids, in the order of the definitions. */
export const usualPreferences = (columns: readonly string[]): TablePreferences => ({
  pageSize: 25,
  wrapLines: false,
  stripedRows: false,
  contentDisplay: columns.map((id) => ({ id, visible: usualColumns.includes(id) })),
});

interface PreferencesProps {
  columns: readonly { id: string; header?: React.ReactNode }[];
  value: TablePreferences;
  onChange: (value: TablePreferences) => void;
}

export function Preferences({ columns, value, onChange }: PreferencesProps) {
  const messages = useMessages().customers.preferences;
  return (
    <CollectionPreferences
      title={messages.title}
      confirmLabel={messages.confirm}
      cancelLabel={messages.cancel}
      preferences={value}
      onConfirm={({ detail }) =>
        onChange({
          pageSize: detail.pageSize ?? value.pageSize,
          wrapLines: detail.wrapLines ?? value.wrapLines,
          stripedRows: detail.stripedRows ?? value.stripedRows,
          contentDisplay: detail.contentDisplay?.map(({ id, visible }) => ({ id, visible })) ?? value.contentDisplay,
        })
      }
      pageSizePreference={{
        title: messages.pageSize,
        options: [10, 25, 50, 100].map((count) => ({ value: count, label: messages.pageSizeOption(count) })),
      }}
      wrapLinesPreference={{ label: messages.wrap, description: messages.wrapText }}
      stripedRowsPreference={{ label: messages.striped, description: messages.stripedText }}
      contentDisplayPreference={{
        title: messages.columns,
        options: columns.map(({ id, header }) => ({ id, label: String(header), alwaysVisible: id === 'name' })),
      }}
    />
  );
}

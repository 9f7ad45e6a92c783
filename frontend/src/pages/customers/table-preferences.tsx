import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { useWords } from '../../words/words.ts';
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
  const words = useWords().customers.preferences;
  return (
    <CollectionPreferences
      title={words.title}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
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
        title: words.pageSize,
        options: [10, 25, 50, 100].map((count) => ({ value: count, label: words.pageSizeOption(count) })),
      }}
      wrapLinesPreference={{ label: words.wrap, description: words.wrapText }}
      stripedRowsPreference={{ label: words.striped, description: words.stripedText }}
      contentDisplayPreference={{
        title: words.columns,
        options: columns.map(({ id, header }) => ({ id, label: String(header), alwaysVisible: id === 'name' })),
      }}
    />
  );
}

import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { useTexts } from '../../i18n/define-texts.ts';
import { usualColumns } from './columns.tsx';
import { texts } from './texts.ts';

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
  const { preferences: t } = useTexts(texts);
  return (
    <CollectionPreferences
      title={t.title}
      confirmLabel={t.confirm}
      cancelLabel={t.cancel}
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
        title: t.pageSize,
        options: [10, 25, 50, 100].map((count) => ({ value: count, label: t.pageSizeOption(count) })),
      }}
      wrapLinesPreference={{ label: t.wrap, description: t.wrapText }}
      stripedRowsPreference={{ label: t.striped, description: t.stripedText }}
      contentDisplayPreference={{
        title: t.columns,
        options: columns.map(({ id, header }) => ({ id, label: String(header), alwaysVisible: id === 'name' })),
      }}
    />
  );
}

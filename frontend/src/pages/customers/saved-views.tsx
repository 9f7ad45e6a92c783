import Box from '@cloudscape-design/components/box';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Dialog } from '../../elements/dialog.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useLocalStorage } from '../../preferences/use-local-storage.ts';
import type { TablePreferences } from './table-preferences.tsx';
import { texts } from './texts.ts';

interface SavedView {
  name: string;
  /** Filter, order and group, as the address has them. */
  search: string;
  columns: TablePreferences['contentDisplay'];
}

const longestName = 60;

interface SavedViewsProps {
  preferences: TablePreferences;
  onPreferences: (preferences: TablePreferences) => void;
}

/** Filter, order, group and columns under a name, kept in this browser. */
export function SavedViews({ preferences, onPreferences }: SavedViewsProps) {
  const { views: t } = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const [{ views }, setViews] = useLocalStorage<{ views: SavedView[] }>('console.customer-views', { views: [] });
  const [name, setName] = useState<string>();

  const current = new URLSearchParams(search);
  current.delete('page');
  const shown = views.find((view) => view.search === current.toString());
  const save = (viewName: string) =>
    setViews({
      views: [
        ...views.filter((view) => view.name !== viewName),
        { name: viewName, search: current.toString(), columns: preferences.contentDisplay },
      ].sort((one, other) => one.name.localeCompare(other.name)),
    });
  const choose = (id: string) => {
    if (id === 'save') setName(shown?.name ?? '');
    else if (id === 'delete') setViews({ views: views.filter((view) => view !== shown) });
    else {
      const view = views[Number(id)];
      if (!view) return;
      setSearch(new URLSearchParams(view.search));
      onPreferences({ ...preferences, contentDisplay: view.columns });
    }
  };
  const items: ButtonDropdownProps.ItemOrGroup[] = [
    ...(views.length > 0
      ? [
          {
            id: 'saved',
            text: t.saved,
            items: views.map((view, index) => ({
              id: String(index),
              text: view.name,
              ...(view === shown && { iconName: 'check' as const }),
            })),
          },
        ]
      : []),
    { id: 'save', text: t.save },
    ...(shown ? [{ id: 'delete', text: t.remove(shown.name) }] : []),
  ];
  const trimmed = name?.trim() ?? '';
  return (
    <>
      <ButtonDropdown items={items} onItemClick={({ detail }) => choose(detail.id)}>
        {shown?.name ?? t.menu}
      </ButtonDropdown>
      {name !== undefined && (
        <Dialog
          title={t.save}
          submit={t.submit}
          submitDisabledReason={trimmed === '' ? t.nameMissing : undefined}
          onSubmit={() => {
            save(trimmed);
            setName(undefined);
          }}
          onClose={() => setName(undefined)}
        >
          <FormField label={t.name} constraintText={t.sameName}>
            <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value.slice(0, longestName))} />
          </FormField>
          <Box color="text-body-secondary">{t.place}</Box>
        </Dialog>
      )}
    </>
  );
}

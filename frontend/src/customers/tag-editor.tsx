import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';
import { tagLimits } from '@console/core/contract/tag-limits';
import type { Tags } from '@console/core/contract/tags';
import { useTexts } from '../i18n/define-texts.ts';
import { labelTexts } from './label-texts.ts';

export interface TagRow {
  key: string;
  value: string;
}

export const rowsOf = (tags: Tags): TagRow[] => Object.entries(tags).map(([key, value]) => ({ key, value }));

/** Rows that are left empty count as none. */
export const tagsOf = (rows: readonly TagRow[]): Tags =>
  Object.fromEntries(
    rows.filter(({ key, value }) => key.trim() || value.trim()).map(({ key, value }) => [key.trim(), value]),
  );

interface TagEditorProps {
  rows: readonly TagRow[];
  onChange: (rows: TagRow[]) => void;
}

export function TagEditor({ rows, onChange }: TagEditorProps) {
  const t = useTexts(labelTexts);
  const change = (index: number, part: Partial<TagRow>) =>
    onChange(rows.map((row, n) => (n === index ? { ...row, ...part } : row)));
  const twice = ({ key }: TagRow, index: number) =>
    key.trim() !== '' && rows.findIndex((row) => row.key.trim() === key.trim()) < index ? t.keyTwice : undefined;
  return (
    <AttributeEditor
      items={[...rows]}
      addButtonText={t.addTag}
      removeButtonText={t.removeTag}
      removeButtonAriaLabel={({ key }) => t.removeTagOf(key)}
      empty={t.noTags}
      disableAddButton={rows.length >= tagLimits.count}
      additionalInfo={t.tagLimit(tagLimits.count)}
      onAddButtonClick={() => onChange([...rows, { key: '', value: '' }])}
      onRemoveButtonClick={({ detail }) => onChange(rows.filter((_, n) => n !== detail.itemIndex))}
      definition={[
        {
          label: t.key,
          control: ({ key }, index) => (
            <Input
              value={key}
              ariaLabel={t.key}
              placeholder="ring"
              onChange={({ detail }) => change(index, { key: detail.value })}
            />
          ),
          errorText: twice,
        },
        {
          label: t.value,
          control: ({ value }, index) => (
            <Input
              value={value}
              ariaLabel={t.value}
              placeholder="early"
              onChange={({ detail }) => change(index, { value: detail.value })}
            />
          ),
        },
      ]}
    />
  );
}

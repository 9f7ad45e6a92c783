import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ProductView } from '@console/core/contract/product';
import { isDetail, useDetailTexts } from '../../customers/details.ts';
import { customerTexts } from '../../customers/texts.ts';
import { useFieldLabels } from '../../customers/use-field-labels.ts';
import { dollars } from '../../format/money.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { Change, Field } from './changes.ts';
import { texts } from './texts.ts';
import type { OptionChange } from './use-option-draft.ts';

interface ChangesTableProps {
  changes: readonly Change[];
  optionChanges: readonly OptionChange[];
  product: ProductView | undefined;
}

/** What will be different, before it is asked for. */
export function ChangesTable({ changes, optionChanges, product }: ChangesTableProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const labels = useFieldLabels();
  const { sizeCost } = useTexts(customerTexts);
  const { columns, effects } = t;
  const detailTexts = useDetailTexts();
  const shown = (field: Field, value: string) => {
    const size = field === 'size' ? product?.sizes.find(({ id }) => id === value) : undefined;
    return size ? sizeCost(value, dollars(size.monthlyUsd, app.locale)) : value || app.nothing;
  };
  const effectOf = (field: Field) => (isDetail(field) ? detailTexts[field].effect : effects[field]);
  const rows = [
    ...changes.map(({ field, before, after }) => ({
      id: field,
      label: labels[field],
      before: shown(field, before),
      after: shown(field, after),
      effect: effectOf(field),
    })),
    ...optionChanges.map((change) => ({ ...change, effect: effects.option })),
  ];
  return (
    <Table
      header={<Header variant="h2">{t.changes}</Header>}
      items={rows}
      trackBy="id"
      wrapLines
      empty={<Box color="text-body-secondary">{t.noChanges}</Box>}
      columnDefinitions={[
        { id: 'field', header: columns.field, cell: ({ label }) => label, isRowHeader: true },
        { id: 'before', header: columns.before, cell: ({ before }) => before },
        { id: 'after', header: columns.after, cell: ({ after }) => <b>{after}</b> },
        { id: 'effect', header: columns.effect, cell: ({ effect }) => effect },
      ]}
    />
  );
}

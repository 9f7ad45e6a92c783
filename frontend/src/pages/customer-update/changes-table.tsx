import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ProductView } from '@console/core/contract/product';
import { dollars } from '../../format/money.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { Change, Field } from './changes.ts';

/** What will be different, before it is asked for. */
export function ChangesTable({ changes, product }: { changes: readonly Change[]; product: ProductView | undefined }) {
  const { app, customerForm } = useMessages();
  const { change: columns, effects } = customerForm;
  const labels: Record<Field, string> = {
    name: customerForm.name,
    version: customerForm.version,
    size: customerForm.size,
    adminEmail: customerForm.admin,
  };
  const shown = (field: Field, value: string) => {
    const size = field === 'size' ? product?.sizes.find(({ id }) => id === value) : undefined;
    return size ? customerForm.sizeChange(value, dollars(size.monthlyUsd, app.locale)) : value || app.nothing;
  };
  return (
    <Table
      header={<Header variant="h2">{customerForm.changes}</Header>}
      items={changes}
      trackBy="field"
      wrapLines
      empty={<Box color="text-body-secondary">{customerForm.noChanges}</Box>}
      columnDefinitions={[
        { id: 'field', header: columns.field, cell: ({ field }) => labels[field], isRowHeader: true },
        { id: 'before', header: columns.before, cell: ({ field, before }) => shown(field, before) },
        { id: 'after', header: columns.after, cell: ({ field, after }) => <b>{shown(field, after)}</b> },
        { id: 'effect', header: columns.effect, cell: ({ field }) => effects[field] },
      ]}
    />
  );
}

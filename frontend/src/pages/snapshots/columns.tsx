import type { TableProps } from '@cloudscape-design/components/table';
import type { Snapshot } from '@console/core/contract/snapshot';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { texts } from './texts.ts';

export const snapshotColumns = ({ columns, view }: TextsOf<typeof texts>): TableProps.ColumnDefinition<Snapshot>[] => [
  { id: 'customer', header: columns.customer, cell: ({ customer, customerName }) => `${customerName} (${customer})` },
  { id: 'id', header: columns.id, cell: ({ id }) => id, isRowHeader: true },
  { id: 'product', header: columns.product, cell: ({ product, version }) => `${product} ${version}` },
  { id: 'region', header: columns.region, cell: ({ region }) => region },
  { id: 'created', header: columns.created, cell: ({ createdAt }) => <Time at={createdAt} /> },
  { id: 'createdBy', header: columns.createdBy, cell: ({ createdBy }) => createdBy },
  {
    id: 'operation',
    header: columns.operation,
    cell: ({ operationId }) => <InternalLink href={`/operations/${operationId}`}>{view}</InternalLink>,
  },
];

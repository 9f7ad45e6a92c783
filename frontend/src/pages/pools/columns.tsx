import type { TableProps } from '@cloudscape-design/components/table';
import type { Pool } from '@console/core/contract/pool';
import type { ProductView } from '@console/core/contract/product';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { productName } from '../../format/spec.ts';
import type { TextsOf } from '../../i18n/define-texts.ts';
import { poolVersion } from '../../pools/pool-version.ts';
import type { poolTexts } from '../../pools/texts.ts';
import { RegionStatus } from '../../statuses/region-status.tsx';

export function poolColumns(
  t: TextsOf<typeof poolTexts>,
  products: readonly ProductView[] | undefined,
): TableProps.ColumnDefinition<Pool>[] {
  const { columns } = t;
  return [
    {
      id: 'pool',
      header: columns.pool,
      cell: ({ id }) => <InternalLink href={`/pools/${id}`}>{id}</InternalLink>,
      isRowHeader: true,
    },
    { id: 'status', header: columns.status, cell: ({ status }) => <RegionStatus status={status} /> },
    { id: 'product', header: columns.product, cell: ({ product }) => productName(products, product) },
    { id: 'version', header: columns.version, cell: (pool) => poolVersion(pool, t) },
    { id: 'region', header: columns.region, cell: ({ region }) => region },
    {
      id: 'customers',
      header: columns.customers,
      cell: ({ id, customers }) =>
        customers > 0 ? <InternalLink href={`/pools/${id}?tab=customers`}>{customers}</InternalLink> : customers,
    },
    { id: 'createdBy', header: columns.createdBy, cell: ({ createdBy }) => createdBy },
    { id: 'created', header: columns.created, cell: ({ createdAt }) => <Time at={createdAt} /> },
  ];
}

import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Region } from '@console/core/contract/region';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { dollars } from '../../format/money.ts';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { Messages } from '../../i18n/messages.ts';
import { RegionStatus } from '../../statuses/region-status.tsx';
import type { texts } from './texts.ts';

type Columns = TableProps.ColumnDefinition<Region>[];

export function regionColumns(
  { columns, view, updateAvailable, limitedBy, unlimited, raise }: TextsOf<typeof texts>,
  { app: { locale }, texts: { quotas } }: Pick<Messages, 'app' | 'texts'>,
): Columns {
  const limited = (customers: number, { quota, url }: Region['capacityLimit']) => {
    const text = limitedBy(customers, quotas[quota]);
    return url ? (
      <Link external href={url} externalIconAriaLabel={raise(quotas[quota])}>
        {text}
      </Link>
    ) : (
      text
    );
  };
  return [
    { id: 'region', header: columns.region, cell: ({ code }) => code, isRowHeader: true, sortingField: 'code' },
    { id: 'name', header: columns.name, cell: ({ name }) => name, sortingField: 'name' },
    {
      id: 'status',
      header: columns.status,
      cell: (region) => (
        <SpaceBetween direction="horizontal" size="xs">
          <RegionStatus status={region.status} />
          {region.updateAvailable && <StatusIndicator type="info">{updateAvailable}</StatusIndicator>}
        </SpaceBetween>
      ),
    },
    {
      id: 'customers',
      header: columns.customers,
      cell: ({ code, customers }) =>
        customers > 0 ? (
          <InternalLink href={`/customers?filter=${encodeURIComponent(`region=${code}`)}`}>{customers}</InternalLink>
        ) : (
          customers
        ),
    },
    {
      id: 'pools',
      header: columns.pools,
      cell: ({ code }) => <InternalLink href={`/pools?region=${code}`}>{view}</InternalLink>,
    },
    { id: 'left', header: columns.left, cell: ({ customers, capacity }) => Math.max(0, capacity - customers) },
    {
      id: 'capacity',
      header: columns.capacity,
      cell: ({ capacity, capacityLimit }) => limited(capacity, capacityLimit),
    },
    {
      id: 'functionsCapacity',
      header: columns.functionsCapacity,
      cell: ({ functionsCapacity, functionsCapacityLimit }) =>
        functionsCapacity === undefined || functionsCapacityLimit === undefined
          ? unlimited
          : limited(functionsCapacity, functionsCapacityLimit),
    },
    { id: 'shards', header: columns.shards, cell: ({ shards }) => shards },
    { id: 'natGateways', header: columns.natGateways, cell: ({ natGateways }) => natGateways ?? '–' },
    {
      id: 'cost',
      header: columns.cost,
      cell: ({ monthlyUsd }) => dollars(monthlyUsd, locale),
      sortingField: 'monthlyUsd',
    },
    { id: 'createdBy', header: columns.createdBy, cell: ({ createdBy }) => createdBy },
    { id: 'created', header: columns.created, cell: ({ createdAt }) => <Time at={createdAt} /> },
    {
      id: 'operation',
      header: columns.operation,
      cell: ({ lastOperationId }) => <InternalLink href={`/operations/${lastOperationId}`}>{view}</InternalLink>,
    },
  ];
}

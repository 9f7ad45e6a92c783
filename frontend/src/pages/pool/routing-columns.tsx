import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { TenantRouting } from '@console/core/contract/routing';
import type { cloudTypeTexts } from '../../customers/cloud-type-texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { texts } from './texts.ts';

export function routingColumns(
  t: TextsOf<typeof texts>['routing'],
  cloudTypes: TextsOf<typeof cloudTypeTexts>,
  nothing: string,
): TableProps.ColumnDefinition<TenantRouting>[] {
  const { columns } = t;
  const table = (name: string | null) => (name === null ? nothing : <span translate="no">{name}</span>);
  return [
    {
      id: 'customer',
      header: columns.customer,
      cell: ({ customer }) =>
        customer ? <InternalLink href={`/customers/${customer}`}>{customer}</InternalLink> : t.unknown,
      isRowHeader: true,
    },
    {
      id: 'state',
      header: columns.state,
      cell: ({ agrees }) => (
        <StatusIndicator type={agrees ? 'success' : 'warning'}>{agrees ? t.agrees : t.differs}</StatusIndicator>
      ),
      minWidth: 140,
    },
    {
      id: 'cloudType',
      header: columns.cloudType,
      cell: ({ cloudType }) => (cloudType === null ? nothing : cloudTypes[cloudType]),
    },
    { id: 'table', header: columns.table, cell: (tenant) => table(tenant.table), minWidth: 160 },
    { id: 'expected', header: columns.expected, cell: ({ expectedTable }) => table(expectedTable), minWidth: 160 },
    { id: 'requests', header: columns.requests, cell: ({ suspended }) => (suspended ? t.refused : t.served) },
    { id: 'why', header: columns.why, cell: ({ why }) => <span lang="en">{why}</span>, minWidth: 260 },
    { id: 'tenant', header: columns.tenant, cell: ({ tenantId }) => <span translate="no">{tenantId}</span> },
  ];
}

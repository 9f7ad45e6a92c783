import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { ApiToken } from '@console/core/contract/api-token';
import { Time } from '../../elements/time.tsx';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { texts } from './texts.ts';

type Texts = TextsOf<typeof texts>;

function Expiry({ at, t }: { at: string; t: Texts }) {
  if (new Date(at) <= new Date()) return <StatusIndicator type="stopped">{t.expired}</StatusIndicator>;
  return <Time at={at} />;
}

export function tokenColumns({ roles }: Messages, t: Texts): TableProps.ColumnDefinition<ApiToken>[] {
  const { columns } = t;
  const access = ({ readOnly, products }: ApiToken) =>
    `${readOnly ? t.readOnly : t.readWrite}, ${products?.join(', ') ?? t.allProducts}`;
  return [
    { id: 'name', header: columns.name, cell: ({ name }) => name, isRowHeader: true, sortingField: 'name' },
    { id: 'owner', header: columns.owner, cell: ({ owner }) => owner, sortingField: 'owner' },
    { id: 'role', header: columns.role, cell: ({ role }) => roles.names[role], sortingField: 'role' },
    { id: 'access', header: columns.access, cell: access },
    {
      id: 'created',
      header: columns.created,
      cell: ({ createdAt }) => <Time at={createdAt} />,
      sortingField: 'createdAt',
    },
    {
      id: 'expires',
      header: columns.expires,
      cell: ({ expiresAt }) => <Expiry at={expiresAt} t={t} />,
      sortingField: 'expiresAt',
    },
    {
      id: 'used',
      header: columns.used,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} /> : t.never),
      sortingField: 'lastUsedAt',
    },
  ];
}

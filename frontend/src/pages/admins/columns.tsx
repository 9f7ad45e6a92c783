import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Admin } from '@console/core/contract/admin';
import { Time } from '../../elements/time.tsx';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { texts } from './texts.ts';

type Texts = TextsOf<typeof texts>;

function Status({ person, statuses }: { person: Admin; statuses: Texts['statuses'] }) {
  if (!person.enabled) return <StatusIndicator type="stopped">{statuses.disabled}</StatusIndicator>;
  if (person.invited) return <StatusIndicator type="pending">{statuses.invited}</StatusIndicator>;
  return <StatusIndicator type="success">{statuses.enabled}</StatusIndicator>;
}

/** `me`: who looks at the table. */
export function adminColumns({ roles }: Messages, t: Texts, me: string): TableProps.ColumnDefinition<Admin>[] {
  const { columns } = t;
  return [
    {
      id: 'email',
      header: columns.email,
      cell: ({ email }) => (email === me ? t.you(email) : email),
      isRowHeader: true,
      sortingField: 'email',
    },
    {
      id: 'role',
      header: columns.role,
      cell: ({ role }) => (role ? roles.names[role] : t.noRole),
      sortingField: 'role',
    },
    { id: 'status', header: columns.status, cell: (person) => <Status person={person} statuses={t.statuses} /> },
    {
      id: 'created',
      header: columns.created,
      cell: ({ createdAt }) => <Time at={createdAt} />,
      sortingField: 'createdAt',
    },
  ];
}

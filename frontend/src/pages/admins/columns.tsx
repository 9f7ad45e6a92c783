import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Admin } from '@console/core/contract/admin';
import { Time } from '../../elements/time.tsx';
import type { Messages } from '../../i18n/messages.ts';

function Status({ person, statuses }: { person: Admin; statuses: Messages['admins']['statuses'] }) {
  if (!person.enabled) return <StatusIndicator type="stopped">{statuses.disabled}</StatusIndicator>;
  if (person.invited) return <StatusIndicator type="pending">{statuses.invited}</StatusIndicator>;
  return <StatusIndicator type="success">{statuses.enabled}</StatusIndicator>;
}

/** `me`: who looks at the table. */
export function adminColumns({ admins, roles }: Messages, me: string): TableProps.ColumnDefinition<Admin>[] {
  const { columns } = admins;
  return [
    {
      id: 'email',
      header: columns.email,
      cell: ({ email }) => (email === me ? admins.you(email) : email),
      isRowHeader: true,
      sortingField: 'email',
    },
    {
      id: 'role',
      header: columns.role,
      cell: ({ role }) => (role ? roles.names[role] : admins.noRole),
      sortingField: 'role',
    },
    { id: 'status', header: columns.status, cell: (person) => <Status person={person} statuses={admins.statuses} /> },
    {
      id: 'created',
      header: columns.created,
      cell: ({ createdAt }) => <Time at={createdAt} />,
      sortingField: 'createdAt',
    },
  ];
}

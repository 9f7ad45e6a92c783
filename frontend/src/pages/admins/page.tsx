import { Guarded } from '../../frame/guarded.tsx';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { AdminsTable } from './admins-table.tsx';

export function Admins() {
  const { admins, help } = useMessages();
  return (
    <Guarded needs="admin">
      <Page
        title={admins.title}
        contentType="table"
        crumbs={[{ text: admins.title, href: '/people' }]}
        help={<Paragraphs texts={help.admins} />}
      >
        <AdminsTable />
      </Page>
    </Guarded>
  );
}

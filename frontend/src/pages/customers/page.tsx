import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { CustomersTable } from './customers-table.tsx';

export function Customers() {
  const { customers, help } = useMessages();
  const { title } = customers;
  return (
    <Page
      title={title}
      contentType="table"
      crumbs={[{ text: title, href: '/customers' }]}
      help={<Paragraphs texts={help.customers} />}
    >
      <CustomersTable />
    </Page>
  );
}

import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { RegionsTable } from './regions-table.tsx';

export function Regions() {
  const { regions, help } = useMessages();
  return (
    <Page
      title={regions.title}
      contentType="table"
      crumbs={[{ text: regions.title, href: '/regions' }]}
      help={<Paragraphs texts={help.regions} />}
    >
      <RegionsTable />
    </Page>
  );
}

import Header from '@cloudscape-design/components/header';
import { Guarded } from '../../frame/guarded.tsx';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { AuditTable } from './audit-table.tsx';

export function Audit() {
  const { audit, help } = useMessages();
  return (
    <Guarded needs="admin">
      <Page
        title={audit.title}
        contentType="table"
        crumbs={[{ text: audit.title, href: '/audit' }]}
        help={<Paragraphs texts={help.audit} />}
      >
        <AuditTable
          header={(refresh) => (
            <Header variant="awsui-h1-sticky" description={audit.description} actions={refresh}>
              {audit.title}
            </Header>
          )}
        />
      </Page>
    </Guarded>
  );
}

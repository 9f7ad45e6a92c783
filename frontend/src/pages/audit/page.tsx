import Header from '@cloudscape-design/components/header';
import { usePageTexts } from '../../frame/current-page.ts';
import { useMessages } from '../../i18n/messages.ts';
import { AuditTable } from './audit-table.tsx';

export function AuditPage() {
  const { audit } = useMessages();
  const { title } = usePageTexts();
  return (
    <AuditTable
      header={(refresh) => (
        <Header variant="awsui-h1-sticky" description={audit.description} actions={refresh}>
          {title}
        </Header>
      )}
    />
  );
}

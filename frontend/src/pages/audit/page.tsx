import Header from '@cloudscape-design/components/header';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { AuditTable } from './audit-table.tsx';
import { texts } from './texts.ts';

export function AuditPage() {
  const t = useTexts(texts);
  const { title } = usePageTexts();
  return (
    <AuditTable
      header={(refresh) => (
        <Header variant="awsui-h1-sticky" description={t.description} actions={refresh}>
          {title}
        </Header>
      )}
    />
  );
}

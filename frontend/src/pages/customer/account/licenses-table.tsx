import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { License } from '@console/core/contract/account';
import { day } from '../../../format/time.ts';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { Empty } from '../../../tables/states.tsx';
import { daysLeft } from './days-left.ts';
import { texts } from './texts.ts';

export function LicensesTable({ licenses }: { licenses: License[] }) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const columns = t.license;
  const date = (text: string) => day(text.slice(0, 10), app.locale);
  const left = ({ endDate, noticeDays }: License) => {
    const days = daysLeft(endDate, Date.now());
    if (days <= 0) return <StatusIndicator type="error">{t.ended}</StatusIndicator>;
    return <StatusIndicator type={days <= noticeDays ? 'warning' : 'success'}>{t.days(days)}</StatusIndicator>;
  };
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${licenses.length})`}>
          {t.licenses}
        </Header>
      }
      ariaLabels={{ tableLabel: t.licenses }}
      items={licenses}
      columnDefinitions={[
        { id: 'service', header: columns.service, cell: ({ serviceId }) => serviceId, isRowHeader: true },
        { id: 'product', header: columns.product, cell: ({ productId }) => productId },
        { id: 'enterprise', header: columns.enterprise, cell: ({ enterpriseId }) => enterpriseId },
        { id: 'start', header: columns.start, cell: ({ startDate }) => date(startDate) },
        { id: 'end', header: columns.end, cell: ({ endDate }) => date(endDate) },
        { id: 'left', header: columns.left, cell: left, minWidth: 130 },
        { id: 'users', header: columns.users, cell: ({ numberOfUsers }) => numberOfUsers ?? app.nothing },
        {
          id: 'notice',
          header: columns.notice,
          cell: ({ renewalNotify, noticeDays }) => (renewalNotify ? t.noticeBefore(noticeDays) : t.noNotice),
        },
        {
          id: 'contact',
          header: columns.contact,
          cell: ({ contactFullName, contactEmail }) => `${contactFullName} (${contactEmail})`,
        },
      ]}
      empty={<Empty title={t.noLicenses} />}
    />
  );
}

import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Account, License } from '@console/core/contract/account';
import { day } from '../../../format/time.ts';
import { useTexts } from '../../../i18n/define-texts.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { daysLeft } from './days-left.ts';
import { EntriesTable } from './entries-table.tsx';
import { texts } from './texts.ts';

export function LicensesTable({ account }: { account: Account }) {
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
    <EntriesTable
      account={account}
      list="licenses"
      nameOf={({ serviceId, productId }) => `${productId}, ${serviceId}`}
      columns={[
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
    />
  );
}

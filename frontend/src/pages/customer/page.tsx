import ContentLayout from '@cloudscape-design/components/content-layout';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { customerQuery } from '../../api/customers.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { customerTexts } from '../../customers/texts.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { NotFound } from '../../frame/not-found.tsx';
import { usePageTitle } from '../../frame/page-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { CustomerHeader } from './customer-header.tsx';
import { CustomerTabs } from './customer-tabs.tsx';
import { texts } from './texts.ts';

export function CustomerPage() {
  const { missing } = useTexts(customerTexts);
  const { missingAction } = useTexts(texts);
  const { code = '' } = useParams();
  const { data: customer, error, refetch } = useQuery(customerQuery(useApi(), code));
  usePageTitle(customer?.name ?? code);
  // Also when the customer is deleted while its page is open.
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <NotFound
        text={missing(code)}
        action={<LinkButton href={`/operations?customer=${encodeURIComponent(code)}`}>{missingAction}</LinkButton>}
      />
    );
  }
  if (!customer) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  return (
    <ContentLayout header={<CustomerHeader customer={customer} />}>
      <CustomerTabs customer={customer} />
    </ContentLayout>
  );
}

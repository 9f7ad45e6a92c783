import ContentLayout from '@cloudscape-design/components/content-layout';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { customerQuery } from '../../api/customers.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { NotFound } from '../../frame/not-found.tsx';
import { Page } from '../../frame/page.tsx';
import { Paragraphs } from '../../help/paragraphs.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { CustomerHeader } from './customer-header.tsx';
import { CustomerTabs } from './customer-tabs.tsx';

export function Customer() {
  const { customer: texts, customers, help } = useMessages();
  const { code = '' } = useParams();
  const { data: customer, error, refetch } = useQuery(customerQuery(useApi(), code));
  // Deleted under the open page, or never there: the API's word counts, not what was known before.
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <NotFound
        text={texts.missing(code)}
        action={
          <LinkButton href={`/operations?customer=${encodeURIComponent(code)}`}>{texts.missingAction}</LinkButton>
        }
      />
    );
  }

  const title = customer?.name ?? code;
  return (
    <Page
      title={title}
      crumbs={[
        { text: customers.title, href: '/customers' },
        { text: title, href: `/customers/${code}` },
      ]}
      help={<Paragraphs texts={help.customers} />}
    >
      {customer ? (
        <ContentLayout header={<CustomerHeader customer={customer} />}>
          <CustomerTabs customer={customer} />
        </ContentLayout>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

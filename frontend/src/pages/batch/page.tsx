import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { batchQuery } from '../../api/batches.ts';
import { useApi } from '../../api/context.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { batchTitle } from '../../batches/batch-text.ts';
import { batchTexts } from '../../batches/texts.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { NotFound } from '../../frame/not-found.tsx';
import { usePageTitle } from '../../frame/page-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { BatchButtons } from './batch-buttons.tsx';
import { BatchCustomers } from './batch-customers.tsx';
import { Details } from './details.tsx';
import { texts } from './texts.ts';

export function BatchPage() {
  const messages = useMessages();
  const t = useTexts(texts);
  const batchT = useTexts(batchTexts);
  const { title: untitled } = usePageTexts();
  const { id = '' } = useParams();
  const { data: batch, error, refetch } = useQuery(batchQuery(useApi(), id));
  const title = batch ? batchTitle(batch, messages, batchT) : untitled;
  usePageTitle(title);
  if (!batch && error instanceof ProblemError && error.status === 404) {
    return <NotFound text={t.missing(id)} action={<LinkButton href="/batches">{t.missingAction}</LinkButton>} />;
  }
  if (!batch) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={batch.id} actions={<BatchButtons batch={batch} />}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Details batch={batch} />
        <BatchCustomers batch={batch} />
      </SpaceBetween>
    </ContentLayout>
  );
}

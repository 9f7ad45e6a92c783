import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { poolQuery } from '../../api/pools.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { NotFound } from '../../frame/not-found.tsx';
import { usePageTitle } from '../../frame/page-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { ActiveOperation } from '../../operations/active-operation.tsx';
import { PoolButtons } from '../../pools/pool-buttons.tsx';
import { PoolTabs } from './pool-tabs.tsx';
import { texts } from './texts.ts';

export function PoolPage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const { data: pool, error, refetch } = useQuery(poolQuery(useApi(), id));
  usePageTitle(id);
  // Also when the pool is removed while its page is open.
  if (error instanceof ProblemError && error.status === 404) {
    return <NotFound text={t.missing(id)} action={<LinkButton href="/pools">{t.missingAction}</LinkButton>} />;
  }
  if (!pool) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  return (
    <ContentLayout
      header={
        <SpaceBetween size="m">
          <Header variant="h1" actions={<PoolButtons pool={pool} />}>
            {pool.id}
          </Header>
          <ActiveOperation of={pool} />
        </SpaceBetween>
      }
    >
      <PoolTabs pool={pool} />
    </ContentLayout>
  );
}

import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { operationQuery } from '../../api/operations.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { NotFound } from '../../frame/not-found.tsx';
import { usePageTitle } from '../../frame/page-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { LogView } from '../../log/log-view.tsx';
import { titleOf } from '../../operations/operation-text.ts';
import { Details } from './details.tsx';
import { Failure } from './failure.tsx';
import { OperationActions } from './operation-actions.tsx';
import { OperationId } from './operation-id.tsx';
import { Phases } from './phases.tsx';
import { texts } from './texts.ts';

export function OperationPage() {
  const messages = useMessages();
  const t = useTexts(texts);
  const { title: untitled } = usePageTexts();
  const { id = '' } = useParams();
  const { data: operation, error, refetch } = useQuery(operationQuery(useApi(), id));
  const title = operation ? titleOf(operation, messages) : untitled;
  usePageTitle(title);
  if (!operation && error instanceof ProblemError && error.status === 404) {
    return <NotFound text={t.missing(id)} action={<LinkButton href="/operations">{t.missingAction}</LinkButton>} />;
  }
  if (!operation) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={<OperationId id={operation.id} />}
          actions={<OperationActions operation={operation} />}
        >
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Failure operation={operation} />
        <Phases operation={operation} />
        <Details operation={operation} />
        <LogView
          title={t.log}
          path={`/operations/${operation.id}/log`}
          version={operation.attempt}
          fileName={operation.id}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTitle } from '../../frame/page-title.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { Blocks } from './blocks.tsx';
import { loadGuide } from './guide.ts';
import { sectionOf, titleOf } from './sections.ts';

/** The part of the operating guide that the address names, or all of it. */
export function RunbookPage() {
  const { runbook } = useMessages();
  const { code } = useLanguage();
  const anchor = decodeURIComponent(useLocation().hash.slice(1));
  const {
    data: guide,
    error,
    refetch,
  } = useQuery({
    queryKey: ['guide', code],
    queryFn: () => loadGuide(code),
    staleTime: Infinity,
  });
  const section = guide && anchor ? sectionOf(guide, anchor) : undefined;
  const title = section ? `${runbook.title}: ${titleOf(section[0])}` : runbook.title;
  usePageTitle(title, { crumb: runbook.title });
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={anchor && guide && !section ? runbook.missing(anchor) : runbook.description}
          actions={anchor && <InternalLink href="/runbook">{runbook.all}</InternalLink>}
        >
          {title}
        </Header>
      }
    >
      {guide ? (
        <Container>{guide.length > 0 ? <Blocks tokens={section?.slice(1) ?? guide} /> : runbook.none}</Container>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </ContentLayout>
  );
}

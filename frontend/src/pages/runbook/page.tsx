import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { usePageTexts } from '../../frame/current-page.ts';
import { usePageTitle } from '../../frame/page-title.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Blocks } from './blocks.tsx';
import { loadGuide } from './guide.ts';
import { sectionOf, titleOf } from './sections.ts';
import { texts } from './texts.ts';

/** The part of the operating guide that the address names, or all of it. */
export function RunbookPage() {
  const runbook = useTexts(texts);
  const page = usePageTexts();
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
  const title = section ? `${page.title}: ${titleOf(section[0])}` : page.title;
  usePageTitle(title, { crumb: page.title });
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
